package daman.deciding;

import java.util.List;

/**
 * Values that can't all be true of one promise at one time.
 *
 * @param field  of a claim: amount, quantity, providers
 * @param values as the claims have them
 */
public record Contradiction(String field, List<String> values) {}
