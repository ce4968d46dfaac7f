package daman.sources;

import java.util.List;
import java.util.Map;

/**
 * A sum that a source publishes.
 *
 * @param where   fields and the codes that a row must have to be counted
 * @param sum     the field that is added up
 * @param fold    providers that are counted as another
 * @param without providers that stand outside the published table
 * @param unit    EUR, or what is counted
 */
public record Total(String layout, String name, Map<String, String> where, String sum, Map<String, String> fold, List<String> without, String unit) {
    public boolean money() { return unit.equals("EUR"); }
}
