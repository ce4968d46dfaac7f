package daman.analysis.disputes;

import daman.claims.Claim;
import daman.commitments.Commitment;
import daman.deciding.Contradiction;
import daman.deciding.Guarantee;
import daman.statements.Attribution;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values of a promise that can't all be true at one time, with those who say them.
 *
 * @param promise with its claims
 * @param field   amount, quantity or providers
 * @param sides   one for each value, the one with most publishers first
 */
public record Dispute(Guarantee promise, String field, Kind kind, List<Side> sides, Settling settling) {
    /** A value as a {@link Contradiction} writes it, the claims that have it, by their days, and who published them. */
    public record Side(String value, List<Claim> claims, Set<String> publishers) {
        static Side of(String value, List<Claim> claims) { return new Side(value, claims, claims.stream().map(claim -> claim.report().publishedBy()).collect(Collectors.toCollection(TreeSet::new))); }

        public LocalDate first() { return claims.getFirst().day(); }

        boolean isInADocument() { return claims.stream().anyMatch(claim -> claim.commitment().attribution() == Attribution.DOCUMENT); }
    }

    /** Between whom. */
    public enum Kind {
        /** One report sets both beside each other. */
        REPORT,
        /** One publisher in several reports. */
        PUBLISHER,
        /** Different publishers. */
        PUBLISHERS;

        public String id() { return name().toLowerCase(Locale.ROOT); }
    }

    /** What would settle it. */
    public enum Settling {
        /** One side alone rests on a document: the others would have to name a later one. */
        DOCUMENT,
        /** The text of the decision or of the agreement, with its sum. */
        TEXT,
        /** A list of what is given, by who gives or receives it. */
        LIST,
        /** A later act or word of the one who is said to refuse. */
        ACT,
        /** A correction by the publisher itself. */
        CORRECTION;

        public String id() { return name().toLowerCase(Locale.ROOT); }
    }

    /** @param promise with its claims */
    static Dispute of(Guarantee promise, Contradiction contradiction) {
        List<Side> sides = contradiction.values().stream().map(value -> Side.of(value, promise.claims().stream().filter(claim -> value.equals(value(contradiction.field(), claim.commitment()))).toList())).filter(side -> !side.claims.isEmpty())
            .sorted(java.util.Comparator.comparing((Side side) -> -side.publishers().size()).thenComparing(Side::value)).toList();
        Kind kind = kind(sides);
        return new Dispute(promise, contradiction.field(), kind, sides, settling(contradiction.field(), kind, sides));
    }

    private static Kind kind(List<Side> sides) {
        if (sides.stream().flatMap(side -> side.claims.stream()).map(claim -> claim.report().id()).distinct().count() == 1) return Kind.REPORT;
        return sides.stream().flatMap(side -> side.publishers().stream()).distinct().count() == 1 ? Kind.PUBLISHER : Kind.PUBLISHERS;
    }

    private static Settling settling(String field, Kind kind, List<Side> sides) {
        if (sides.stream().filter(Side::isInADocument).count() == 1) return Settling.DOCUMENT;
        if (kind == Kind.PUBLISHER) return Settling.CORRECTION;
        return switch (field) {
            case "amount" -> Settling.TEXT;
            case "quantity" -> Settling.LIST;
            default -> Settling.ACT;
        };
    }

    /** As a {@link Contradiction} writes it; null where the claim has none. */
    public static @Nullable String value(String field, Commitment one) {
        return switch (field) {
            case "amount" -> one.amount() == null ? null : one.amount().value().toPlainString() + " " + one.amount().currency();
            case "quantity" -> one.quantity() == null ? null : one.quantity().toPlainString();
            default -> String.join("+", one.providers()) + " " + one.stage().id();
        };
    }

    /** Whether what a publisher says is denied by another. */
    boolean contradicts(String publisher) { return sides.stream().anyMatch(side -> side.publishers().contains(publisher)) && sides.stream().anyMatch(side -> side.publishers().stream().anyMatch(other -> !other.equals(publisher)) && !side.publishers().contains(publisher)); }
}
