package daman.pages.provider;

import java.time.Instant;

/**
 * One who was sent to the provider and isn't back yet.
 *
 * @param state    by which the answer is known
 * @param nonce    by which the provider's word on who it is is known to be for this time
 * @param verifier by which the code is worth something to this desk alone
 * @param browser  hash of what the browser is known by: nobody can be made to come back with somebody else's answer
 * @param next     where he was going
 */
record Pending(String state, String nonce, String verifier, String browser, String next, Instant since) {}
