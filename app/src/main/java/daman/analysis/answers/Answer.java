package daman.analysis.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question, of a pair of times.
 *
 * @param name  of the question
 * @param until the day up to which ages are counted; null where nothing is told of any day
 * @param known the last entry that counts
 */
public record Answer(String name, @Nullable LocalDate until, long known, List<Listing> listings) {
    /** The table that is meant where one alone can be given. */
    public Optional<Listing> table(@Nullable String asked) { return meant(listings, Listing::name, asked, name); }

    /** Of several tables the one of a name; where none is asked for, that which is called as what they answer, else the first. */
    public static <T> Optional<T> meant(List<T> tables, Function<T, String> called, @Nullable String asked, String answer) {
        Optional<T> found = tables.stream().filter(one -> called.apply(one).equals(asked == null ? answer : asked)).findFirst();
        return asked == null ? found.or(() -> tables.stream().findFirst()) : found;
    }

    public Listing listing(String name) { return listings.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(() -> new IllegalArgumentException("name: " + name)); }
}
