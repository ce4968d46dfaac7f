package daman.sources;

import java.util.Map;

/**
 * Which claim a row makes ({@code claims.tsv}). A row makes one for each rule that fits.
 *
 * @param when   fields and the codes that a row must have
 * @param needs  a field that must hold a number above zero; empty for none
 * @param stage  of the claim
 * @param fields what of a claim stands in which field of the row: activity, part (of it; none for a claim of the whole), provider, measure, item, quantity, amount, currency, day, words, url
 */
public record ClaimRule(String layout, Map<String, String> when, String needs, String stage, Map<String, String> fields) {
    /** The row's field for something of a claim; empty where the data set has none. */
    public String field(String what) { return fields.getOrDefault(what, ""); }
}
