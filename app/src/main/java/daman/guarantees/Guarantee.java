package daman.guarantees;

import daman.commitments.Condition;
import daman.commitments.Stage;
import daman.things.Measure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One promise, derived from its claims.
 *
 * @param id        {@code g-} and twelve hex digits, derived from its first claim
 * @param providers in the order in which claims name them; empty where none does
 * @param recipient null where no claim names one
 * @param stage     the latest claimed with authority; null where only leaks and rumours speak of it
 * @param history   the claims that moved the stage, in order of their days
 * @param sums      one for each currency and period, the most claimed first
 * @param sources   who published its claims, without repetition
 * @param first     the day of its earliest claim
 * @param claims    in order of their days
 */
public record Guarantee(String id, List<String> providers, @Nullable Integer providerCount, @Nullable String recipient, Measure measure, @Nullable String item,
                        @Nullable Stage stage, List<Claim> history, List<Sum> sums, @Nullable Range quantity, @Nullable Condition condition,
                        List<String> sources, LocalDate first, LocalDate last, List<Claim> claims) {}
