package daman.commitments.context;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Table;
import daman.things.Measure;
import daman.things.Thing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a bare sum is for by the programme it is paid into ({@code world/programmes.tsv}): "Iceland will add 5 million to PURL". */
public final class Programmes {
    private final Lexicon<Measure> names;

    public Programmes(Language language) {
        this.names = new Lexicon<>(language);
        Table table = language.knowledge().find("world/programmes.tsv");
        if (table != null) for (Table.Row row : table.rows()) {
            for (String form : row.forms(language.id())) names.add(form, row.one("measure", Measure.class), row.origin());
        }
    }

    public Told in(Passage passage) { return new Told(passage, names.find(passage.words())); }

    /**
     * The programmes a text names, asked for sentence by sentence. One is spoken of in the sentence that names it and in the rest of its paragraph, in the
     * list that its paragraph introduces, or throughout where the headline names it; until money of another kind is told of.
     */
    public static final class Told {
        private final Passage passage;
        private final List<Lexicon.Hit<Measure>> hits;
        private final @Nullable Measure ofHeadline;
        private @Nullable Measure last;
        private int line = -1;
        private boolean listBefore;

        private Told(Passage passage, List<Lexicon.Hit<Measure>> hits) {
            this.passage = passage;
            this.hits = hits;
            Sentence headline = passage.layout().sentences().isEmpty() ? null : passage.layout().sentence(0);
            List<Lexicon.Hit<Measure>> top = headline == null ? List.of() : Lexicon.within(hits, headline.first(), headline.last());
            this.ofHeadline = top.isEmpty() ? null : top.getFirst().value();
        }

        /**
         * Goes on to a sentence.
         *
         * @param things what it names, bare sums among it
         * @param listed it is part of a list
         */
        public void enter(Sentence sentence, List<Thing> things, boolean listed) {
            List<Lexicon.Hit<Measure>> here = Lexicon.within(hits, sentence.first(), sentence.last());
            if (!here.isEmpty()) last = here.getLast().value();
            else if (otherMoney(things) || sentence.line() != line && !listed && !listBefore) last = null;
            if (here.isEmpty() && passage.tokens().is(sentence.last(), ":")) introduced(things);
            line = sentence.line();
            listBefore = listed;
        }

        private static boolean otherMoney(List<Thing> things) { return things.stream().anyMatch(thing -> thing.measure() == Measure.FINANCING && !thing.sumAlone()); }

        /** "New sums for the air defence of Ukraine:": what the list is said to be for. */
        private void introduced(List<Thing> things) {
            for (Thing thing : things) if (!thing.counted() && (thing.measure() == Measure.ARMS || thing.measure() == Measure.AIR_DEFENCE)) last = thing.measure();
        }

        /** What a sum of this sentence is for that no noun of its own explains; null where no programme is spoken of. */
        public @Nullable Measure of(Sentence sentence, int sum) {
            Lexicon.Hit<Measure> nearest = null;
            for (Lexicon.Hit<Measure> hit : Lexicon.within(hits, sentence.first(), sentence.last())) {
                if (nearest == null || Math.abs(hit.first() - sum) < Math.abs(nearest.first() - sum)) nearest = hit;
            }
            return nearest != null ? nearest.value() : last != null ? last : ofHeadline;
        }
    }
}
