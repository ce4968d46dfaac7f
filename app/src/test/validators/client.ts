// A program of somebody who has nothing but the account of the API: its client is generated from that. Compiled strictly, so that what is
// used here must be in the account; prints what it saw, for the test to compare.
import { createHash } from 'node:crypto';
import { claimProof, guarantee, guarantees, report } from './generated';
import type { Claim, Guarantee, Proof } from './generated';
import { client } from './generated/client.gen';

const sha256 = (...parts: Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 9162, 2.1.3.2. */
function holds(proof: Proof): boolean {
  let hash = sha256(Buffer.from([0]), Buffer.from(proof.entry));
  let [at, last] = [proof.index, proof.size - 1];
  for (const sibling of proof.hashes.map(hex => Buffer.from(hex, 'hex'))) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = sha256(Buffer.from([1]), sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
    } else hash = sha256(Buffer.from([1]), hash, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && hash.toString('hex') === proof.root;
}

async function all(address: string): Promise<Guarantee[]> {
  const found: Guarantee[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await guarantees({ query: { limit: 7, cursor }, throwOnError: true });
    found.push(...data.items);
    cursor = data.next === undefined ? undefined : new URL(data.next, address).searchParams.get('cursor') ?? undefined;
  } while (cursor !== undefined);
  return found;
}

/** The claim's words stand in its report where it says, counted in code points. */
async function isQuoted(claim: Claim): Promise<boolean> {
  const { data } = await report({ path: { id: claim.report.id.replace('sha256:', '') }, throwOnError: true });
  const { text, start, end } = claim.commitment.evidence;
  return [...data.text].slice(start, end).join('') === text;
}

async function main(address: string): Promise<void> {
  client.setConfig({ baseUrl: address });
  const found = await all(address);
  const told = found.reduce((most, one) => (one.claim_count > most.claim_count ? one : most));
  const { data } = await guarantee({ path: { id: told.id }, throwOnError: true });
  const claims = data.claims ?? [];
  const proofs = await Promise.all(claims.map(claim => claimProof({ path: { id: claim.id }, throwOnError: true })));
  const nobody = await guarantee({ path: { id: 'g-000000000000' } });
  console.log(JSON.stringify({
    guarantees: found.length, claims: claims.length, stage: told.stage, proven: proofs.filter(one => holds(one.data)).length,
    quoted: (await Promise.all(claims.map(isQuoted))).filter(Boolean).length, spoilt: holds({ ...proofs[0].data, root: '00'.repeat(32) }),
    missing: nobody.error?.status, title: nobody.error?.title }));
}

main(process.argv[2]);
