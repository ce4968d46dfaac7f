package daman.reading;

import daman.clauses.Passage;
import daman.measures.Measured;
import daman.names.Actor;
import daman.things.Thing;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every actor, sum, number, date, quantity and catalogue item of a text with its value, for those who check or build on them. Few do, so the list is
 * worked out when somebody first looks into it, and only then lets go of the text.
 */
final class Mentions extends AbstractList<Mention> {
    private @Nullable Passage passage;                                 // null once it is worked out
    private List<List<Thing>> things;
    private List<Mention> all = List.of();

    /** @param things what each sentence names that can be given */
    Mentions(Passage passage, List<List<Thing>> things) {
        this.passage = passage;
        this.things = things;
    }

    @Override public Mention get(int index) { return all().get(index); }

    @Override public int size() { return all().size(); }

    private synchronized List<Mention> all() {
        if (passage != null) {
            all = new Work(passage, things).all();
            passage = null;
            things = List.of();
        }
        return all;
    }

    private static final class Work {
        private final Passage passage;
        private final List<List<Thing>> things;
        private final List<Mention> found = new ArrayList<>();

        Work(Passage passage, List<List<Thing>> things) {
            this.passage = passage;
            this.things = things;
        }

        List<Mention> all() {
            for (Actor actor : passage.actors()) add("actor", actor.first(), actor.last(), slice(actor.first(), actor.last()), null, actor.id());
            for (Measured value : passage.measuredIn(0, passage.words().size())) measured(value);
            for (List<Thing> sentence : things) for (Thing thing : sentence) if (thing.item() != null) add("item", thing.first(), thing.last(), thing.item(), null, null);
            found.sort(Comparator.comparingInt((Mention m) -> m.evidence().start()).thenComparing(Mention::kind));
            return List.copyOf(found);
        }

        private void measured(Measured value) {
            switch (value) {
                case Measured.Money money -> add("money", money.first(), money.last(), plain(money.amount().value()), money.amount().currency(), null);
                case Measured.Number number -> add(counts(number) ? "quantity" : "number", number.first(), number.last(), plain(number.value()), null, null);
                case Measured.Day day -> add("date", day.first(), day.last(), day.value().toString(), null, null);
                case Measured.Percent percent -> add("number", percent.first(), percent.last(), plain(percent.value()), null, null);
                case Measured.Length length -> add("quantity", length.first(), length.last(), length.value().toString(), null, null);
                case Measured.Calibre calibre -> add("quantity", calibre.first(), calibre.last(), plain(calibre.millimetres()), null, null);
            }
        }

        /** Something of its sentence is counted by it. */
        private boolean counts(Measured.Number number) {
            return things.get(passage.layout().sentenceAt(number.first())).stream().anyMatch(thing -> thing.quantity() != null && thing.first() <= number.first() && number.last() <= thing.last());
        }

        private void add(String kind, int first, int last, String value, @Nullable String currency, @Nullable String id) {
            found.add(new Mention(kind, passage.words().text().evidence(passage.tokens().span(first, last)), value, currency, id));
        }

        private String slice(int first, int last) { return passage.words().text().of(passage.tokens().span(first, last)); }

        private static String plain(BigDecimal value) { return value.stripTrailingZeros().toPlainString(); }
    }
}
