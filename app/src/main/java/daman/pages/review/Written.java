package daman.pages.review;

import daman.analysis.figures.Terms.Kind;
import daman.analysis.figures.Terms.Named;
import daman.analysis.figures.Terms.Term;
import daman.commitments.Commitment;
import daman.guarantees.Correction;
import daman.guarantees.Correction.Misunderstood;
import daman.reading.Mention;
import daman.reading.Reading;
import daman.text.Evidence;
import daman.words.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What people write into the fields of a correction, as the correction has it: a value; a name in any language; or words of the report, which then say what
 * the reading engine reads in them.
 */
public final class Written {
    private static final Map<String, List<String>> KINDS = Map.of("providers", List.of("actor"), "recipient", List.of("actor"), "item", List.of("item"), "quantity", List.of("quantity", "number"), "amount", List.of("money"), "date", List.of("date"), "by", List.of("date"));
    /** Of a field that can't be open, empty is as it was. */
    private static final List<String> NEVER_OPEN = List.of(Correction.WORDS, "measure", "stage", "attribution");
    /** UTF-16 units; no value and no name is longer. */
    private static final int LONGEST = 2_000;

    private final Names names;
    private final Function<String, List<Term>> terms;
    private final Commitment read;
    private final String text;
    private final Supplier<Reading> reading;

    /**
     * @param terms   what words name
     * @param read    what the claim says so far
     * @param text    of its report; empty where it isn't kept
     * @param reading of that text, with its mentions
     */
    public Written(Names names, Function<String, List<Term>> terms, Commitment read, String text, Supplier<Reading> reading) {
        this.names = names;
        this.terms = terms;
        this.read = read;
        this.text = text;
        this.reading = reading;
    }

    /** @throws Misunderstood naming the first field that is neither a value nor a name nor words of the report */
    public Commitment corrected(Map<String, String> written) {
        Map<String, String> fields = new LinkedHashMap<>();
        written.forEach((field, value) -> {
            boolean same = Correction.FIELDS.contains(field) && (value.equals(Correction.written(field, read)) || value.isEmpty() && NEVER_OPEN.contains(field));
            if (!same) fields.put(field, value.isEmpty() ? Correction.NONE : value(field, value));
        });
        return new Correction(fields).of(read, text);
    }

    private String value(String field, String value) {
        if (value.length() > (field.equals(Correction.WORDS) ? text.length() : LONGEST)) throw new Misunderstood(field, value);
        return switch (field) {
            case "providers" -> actors(value);
            case "recipient" -> actor(value).or(() -> in(field, value).stream().findFirst()).orElseThrow(() -> new Misunderstood(field, value));
            case "item" -> named(value, Kind.ITEM).or(() -> in(field, value).stream().findFirst()).orElse(value);
            case "quantity", "amount", "date", "by" -> isValue(field, value) ? value : in(field, value).stream().findFirst().orElseThrow(() -> new Misunderstood(field, value));
            default -> value;
        };
    }

    private boolean isValue(String field, String value) {
        try {
            new Correction(Map.of(field, value)).of(read, text);
            return true;
        } catch (Misunderstood words) {
            return false;
        }
    }

    private String actors(String value) {
        if (value.equals(Correction.NONE)) return value;
        List<String> ids = new ArrayList<>();
        for (String one : value.split("[,،;+]")) {
            if (one.isBlank()) continue;
            Optional<String> known = actor(one.strip());
            List<String> marked = known.isPresent() ? List.of(known.get()) : in("providers", one.strip());
            if (marked.isEmpty()) throw new Misunderstood("providers", one.strip());
            ids.addAll(marked);
        }
        return String.join(",", ids);
    }

    /** An id, a name that a table has, or {@code name:} and a name that none has. */
    private Optional<String> actor(String value) {
        if (names.isActor(value) || value.startsWith("name:") && value.length() > "name:".length()) return Optional.of(value);
        return named(value, Kind.ACTOR).or(() -> named(value, Kind.PERSON));
    }

    /** Where all of it is one name of one thing. */
    private Optional<String> named(String value, Kind kind) {
        List<Term> found = terms.apply(value);
        if (found.size() != 1) return Optional.empty();
        List<Named> those = found.getFirst().named().stream().filter(named -> named.kind() == kind).toList();
        return those.size() == 1 ? Optional.of(those.getFirst().id()) : Optional.empty();
    }

    /** What the engine reads in these words of the report, where they stand nearest to the claim. */
    private List<String> in(String field, String words) {
        if (text.isEmpty() || !text.contains(words)) return List.of();
        Evidence place = new Correction(Map.of(Correction.WORDS, words)).of(read, text).evidence();
        return reading.get().mentions().stream().filter(one -> KINDS.getOrDefault(field, List.of()).contains(one.kind()) && one.evidence().start() >= place.start() && one.evidence().end() <= place.end()).map(Written::value).distinct().toList();
    }

    private static String value(Mention one) {
        if (one.id() != null) return one.id();
        return one.currency() == null ? one.value() : one.value() + " " + one.currency();
    }
}
