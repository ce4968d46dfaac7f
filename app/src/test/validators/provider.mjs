// An OpenID Connect provider for one desk, on a free port; prints its issuer. Whoever types a name is that person.
// node provider.mjs BACK, which is where the desk wants people sent back to; ends when its standard input does.
import { createServer } from "node:http";
import Provider from "oidc-provider";

const people = {
  anna: { email: "Anna@example.org", email_verified: true },
  carol: { email: "carol@example.org", email_verified: true, groups: ["press", "desk-reviewers"] },
  dora: { email: "dora@example.org", email_verified: true, groups: ["press"] },
  mallory: { email: "anna@example.org", email_verified: false },
};

const server = createServer();
server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: "daman", client_secret: "a secret of this test alone, long enough", redirect_uris: [process.argv[2]], grant_types: ["authorization_code"], response_types: ["code"] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["groups"] },
    findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    cookies: { keys: ["a key of this test alone"] },
    features: { devInteractions: { enabled: true } },
    pkce: { required: () => true },
  });
  server.on("request", provider.callback());
  console.log(issuer);
});
process.stdin.on("end", () => process.exit(0)).resume();
