package daman.access.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import daman.access.Role;
import daman.json.JsonForm;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All accounts and tokens, each name and id once. */
record Registered(List<Account> accounts, List<Token> tokens) {
    static final Registered NOBODY = new Registered(List.of(), List.of());
    private static final JsonMapper MAPPER = new JsonMapper();

    Optional<Account> account(String name) { return accounts.stream().filter(one -> one.name().equals(name)).findFirst(); }

    Registered with(Account account) { return new Registered(Stream.concat(accounts.stream().filter(one -> !one.name().equals(account.name())), Stream.of(account)).sorted((one, other) -> one.name().compareTo(other.name())).toList(), tokens); }

    Registered with(Token token) { return new Registered(accounts, Stream.concat(tokens.stream(), Stream.of(token)).toList()); }

    /** Tokens are their account's: they go with it. */
    Registered withoutAccount(String name) { return new Registered(accounts.stream().filter(one -> !one.name().equals(name)).toList(), without(token -> token.name().equals(name))); }

    Registered withoutToken(String id) { return new Registered(accounts, without(token -> token.id().equals(id))); }

    private List<Token> without(Predicate<Token> which) { return tokens.stream().filter(which.negate()).toList(); }

    String json() {
        return JsonForm.object(form -> form
            .putList("accounts", accounts, (each, one) -> each.put("name", one.name()).put("role", one.role().id()).put("password", one.password()).putText("since", one.since()))
            .putList("tokens", tokens, (each, one) -> each.put("id", one.id()).put("name", one.name()).put("role", one.role().id()).put("hash", one.hash()).putText("made", one.made()).putText("expires", one.expires()))) + "\n";
    }

    /** @throws IllegalArgumentException for what {@link #json} did not write */
    static Registered parse(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            return new Registered(
                root.required("accounts").valueStream().map(one -> new Account(text(one, "name"), Role.of(text(one, "role")), one.path("password").textValue(), Instant.parse(text(one, "since")))).toList(),
                root.required("tokens").valueStream().map(one -> new Token(text(one, "id"), text(one, "name"), Role.of(text(one, "role")), text(one, "hash"), Instant.parse(text(one, "made")), Instant.parse(text(one, "expires")))).toList());
        } catch (IOException | java.time.DateTimeException broken) {
            throw new IllegalArgumentException("json: " + broken.getMessage(), broken);
        }
    }

    private static String text(JsonNode node, String name) { return node.required(name).asText(); }
}
