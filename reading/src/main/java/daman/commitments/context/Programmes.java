package daman.commitments.context;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.commitments.acts.Act;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Listed;
import daman.languages.Table;
import daman.names.Actor;
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
     * The programmes a text names, asked for sentence by sentence. One is spoken of in the sentence that names it and in the rest of its paragraph, in the list
     * that its paragraph introduces and in the section that its crosshead opens, throughout where the headline names it, and wherever a sentence says "the same";
     * until money of another kind is told of.
     */
    public static final class Told {
        private final Passage passage;
        private final List<Lexicon.Hit<Measure>> hits;
        private final Listed same;
        private final @Nullable Measure ofHeadline;
        private @Nullable Measure ofSection;
        private @Nullable Measure ofList;
        private @Nullable Measure spokenOf;
        private @Nullable Measure last;
        private int entered = -1;
        private int line = -1;
        private boolean listBefore;

        private Told(Passage passage, List<Lexicon.Hit<Measure>> hits) {
            this.passage = passage;
            this.hits = hits;
            this.same = passage.language().listed("same-words");
            this.ofHeadline = passage.layout().sentences().isEmpty() ? null : named(passage.layout().sentence(0));
        }

        /**
         * Goes on to a sentence.
         *
         * @param things what it names, bare sums among it
         * @param listed it is part of a list
         * @param opens  it ends with a colon
         */
        public void enter(int number, Sentence sentence, List<Thing> things, boolean listed, boolean opens) {
            if (!hits.isEmpty() || spokenOf != null || ofList != null || opens) speak(number, sentence, things, listed, opens);
            line = sentence.line();
            listBefore = listed;
            entered = number;
        }

        private void speak(int number, Sentence sentence, List<Thing> things, boolean listed, boolean opens) {
            for (int s = entered + 1; s < number; s++) if (passage.layout().sentence(s).place() == Sentence.Place.CROSSHEAD) ofSection = named(passage.layout().sentence(s));
            Measure here = named(sentence);
            if (here != null) spokenOf = here;
            else if (otherMoney(things) || sentence.line() != line && !listed && !listBefore) spokenOf = null;
            else if (listed && sentence.line() != line) spokenOf = ofList;
            if (here != null) last = here;
            else if (opens) introduced(things);
            if (!listed) ofList = spokenOf;
        }

        private @Nullable Measure named(Sentence sentence) {
            if (hits.isEmpty()) return null;
            List<Lexicon.Hit<Measure>> here = Lexicon.within(hits, sentence.first(), sentence.last());
            return here.isEmpty() ? null : here.getLast().value();
        }

        private static boolean otherMoney(List<Thing> things) {
            for (Thing thing : things) if (thing.measure() == Measure.FINANCING && !thing.sumAlone()) return true;
            return false;
        }

        /** "New sums for the air defence of Ukraine:": what the list is said to be for. */
        private void introduced(List<Thing> things) {
            for (Thing thing : things) if (!thing.counted() && (thing.measure() == Measure.ARMS || thing.measure() == Measure.AIR_DEFENCE)) spokenOf = thing.measure();
        }

        /** What a sum of this sentence is for that no noun of its own explains; null where no programme is spoken of. */
        public @Nullable Measure of(Sentence sentence, int sum) {
            Lexicon.Hit<Measure> nearest = null;
            for (Lexicon.Hit<Measure> hit : Lexicon.within(hits, sentence.first(), sentence.last())) {
                if (nearest == null || Math.abs(hit.first() - sum) < Math.abs(nearest.first() - sum)) nearest = hit;
            }
            if (nearest != null) return nearest.value();
            if (spokenOf != null) return spokenOf;
            if (last != null && saysTheSame(sentence)) return last;
            return ofSection != null ? ofSection : ofHeadline;
        }

        /** What those pay into who "will not contribute", and the text doesn't say to what. */
        public @Nullable Measure ofShare(Sentence sentence, Act act) {
            Measure spoken = of(sentence, act.first());
            return spoken != null || act.last() < sentence.last() && passage.tokens().word(act.last() + 1) ? spoken : last;
        }

        /** "The same mechanism", "y consacrera". */
        private boolean saysTheSame(Sentence sentence) {
            for (int t = sentence.first(); !same.isEmpty() && t <= sentence.last(); t++) if (same.at(passage.words(), t)) return true;
            return false;
        }

        /** The name of a programme with a sum: "9 million euros under the European Peace Facility". */
        public boolean sum(Thing thing) { return thing.amount() != null && !hits.isEmpty() && !Lexicon.from(hits, thing.core()).isEmpty(); }

        /** Whose initiative it is says nothing of who gives: "за чеською ініціативою". */
        public boolean names(Actor actor) {
            if (hits.isEmpty()) return false;
            List<Lexicon.Hit<Measure>> from = Lexicon.from(hits, actor.first());
            return !from.isEmpty() && from.getFirst().last() > actor.last();
        }

        /** A thing that is only the name of a programme: where a sum stands beside it, it is what the sum is paid from or into. */
        public boolean source(Thing thing, List<Thing> all) {
            if (hits.isEmpty() || thing.counted() || Lexicon.from(hits, thing.core()).isEmpty()) return false;
            return all.stream().anyMatch(other -> other.amount() != null);
        }
    }
}
