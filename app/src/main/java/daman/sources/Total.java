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
 * @param zeros   how many zeros the field leaves out: 9 where it tells billions
 */
public record Total(String layout, String name, Map<String, String> where, String sum, Map<String, String> fold, List<String> without, String unit, int zeros) {
    private static final String BILLIONS = "billion ";

    /** @param unit as its table has it, such as {@code EUR} or {@code billion EUR} */
    static Total of(String layout, String name, Map<String, String> where, String sum, Map<String, String> fold, List<String> without, String unit) {
        boolean billions = unit.startsWith(BILLIONS);
        return new Total(layout, name, where, sum, fold, without, billions ? unit.substring(BILLIONS.length()) : unit, billions ? 9 : 0);
    }

    public boolean money() { return unit.equals("EUR"); }
}
