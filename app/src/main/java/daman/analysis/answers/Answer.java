package daman.analysis.answers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question, of a pair of times.
 *
 * @param name  of the question
 * @param until the day up to which ages are counted; null where nothing is told of any day
 * @param known the last entry that counts
 */
public record Answer(String name, @Nullable LocalDate until, long known, List<Listing> listings) {
    public Listing listing(String name) { return listings.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(() -> new IllegalArgumentException("name: " + name)); }
}
