package daman.deciding;

import daman.claims.Claim;
import daman.claims.Range;
import daman.claims.Sum;
import daman.commitments.Condition;
import daman.commitments.Stage;
import daman.things.Measure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One promise, derived from its claims.
 *
 * @param id             {@code g-} and twelve hex digits, derived from its first claim
 * @param providers      in the order in which claims name them; empty where none does
 * @param recipient      null where no claim names one
 * @param stage          the latest claimed with authority; null where only leaks and rumours speak of it
 * @param stages         the stages it was moved to, in order of their days
 * @param sums           one for each currency and period, the most claimed first
 * @param partOf         the promise out of which it comes; sums of both are never added
 * @param contradictions what can't all be true of it
 * @param sources        who published its claims, without repetition
 * @param independent    how many of them are independent: copies of one text count once
 * @param first          the day of its earliest claim
 * @param claimCount     how many claims speak of it
 * @param claims         in order of their days; empty in a list
 */
public record Guarantee(String id, List<String> providers, @Nullable Integer providerCount, @Nullable String recipient, Measure measure, @Nullable String item,
                        @Nullable Stage stage, List<Step> stages, List<Sum> sums, @Nullable Range quantity, @Nullable Condition condition, @Nullable String partOf,
                        List<Contradiction> contradictions, List<String> sources, int independent, Grade grade, LocalDate first, LocalDate last, int claimCount, List<Claim> claims) {
    /** A stage reached, by what a claim says. */
    public record Step(Stage stage, LocalDate day, String claim) {}
}
