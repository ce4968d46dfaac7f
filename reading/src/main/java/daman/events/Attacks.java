package daman.events;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Feature;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.languages.Table;
import daman.names.Actor;
import daman.text.Span;
import daman.world.Dossier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The threat picture ({@code attacks.tsv}, {@code targets.tsv}; GUIDE.md, attacks and case 14): who hits what kind of target, where, when. */
public final class Attacks {
    /** So many sentences on, targets still belong to the same barrage unless another day is named. */
    private static final int BARRAGE = 3;

    /** So far a verb stands from the one that says it goes on: "continuent de viser". */
    private static final int ONGOING = 3;

    /** An enemy is the aggressor by another name: "ворог", "окупанти". */
    private enum Word { STRIKE, WEAPON, ENEMY }

    private final Lexicon<Word> words;
    private final Lexicon<Attack.Target> targets;
    private final Dossier dossier;

    public Attacks(Language language, Dossier dossier) {
        this.words = new Lexicon<>(language);
        this.targets = new Lexicon<>(language);
        this.dossier = dossier;
        Table attacks = language.find("attacks");
        if (attacks != null) for (Table.Row row : attacks.expect("form", "part").rows()) {
            words.add(row.get("form"), row.one("part", Word.class), row.origin());
        }
        Table kinds = language.find("targets");
        if (kinds != null) for (Table.Row row : kinds.expect("form", "target").rows()) targets.add(row.get("form"), row.one("target", Attack.Target.class), row.origin());
    }

    /** @param about the dossier as this report has it; where it is about another than the dossier's own, others attack him */
    public List<Attack> find(Passage passage, Dossier about) {
        List<Lexicon.Hit<Word>> hits = words.find(passage.words());
        boolean any = (words.kinds(passage.words()) & 1L << Word.STRIKE.ordinal()) != 0 || !hits.isEmpty() && !targets.find(passage.words()).isEmpty();
        return any ? new Run(passage, about, hits).run() : List.of();
    }

    private final class Run {
        private final Passage passage;
        private final Dating dating;
        private final List<Lexicon.Hit<Word>> hits;
        private final List<Lexicon.Hit<Attack.Target>> aims;
        private final List<Attack> found = new ArrayList<>();
        private int lastSentence = -99;
        private final Dossier about;
        private @Nullable Boolean told;                                // found out when first asked

        Run(Passage passage, Dossier about, List<Lexicon.Hit<Word>> hits) {
            this.passage = passage;
            this.about = about;
            this.dating = new Dating(passage);
            this.hits = hits;
            this.aims = targets.find(passage.words());
        }

        List<Attack> run() {
            for (int h = 0, end; h < hits.size(); h = end) {
                int s = passage.layout().sentenceAt(hits.get(h).first());
                Sentence sentence = passage.layout().sentence(s);
                for (end = h + 1; end < hits.size() && hits.get(end).first() <= sentence.last(); ) end++;
                if (sentence.body()) read(s, sentence, hits.subList(h, end));
            }
            return found;
        }

        /** @param strikes those that begin in the sentence */
        private void read(int s, Sentence sentence, List<Lexicon.Hit<Word>> strikes) {
            List<Lexicon.Hit<Attack.Target>> hit = beginningIn(sentence, aims);
            List<Actor> places = places(sentence);
            if (hit.isEmpty() && places.isEmpty()) return;             // nothing is named that may have been struck
            List<Lexicon.Hit<Word>> here = struck(strikes);
            boolean strike = any(here, Word.STRIKE), weapon = any(here, Word.WEAPON);
            if (!strike && (!weapon || hit.isEmpty())) return;
            String by = by(sentence, strikes, hit);
            if (!strike && !dossier.aggressor().equals(by)) return;
            boolean stated = by != null;
            if (by == null && (any(here, Word.ENEMY) || !places.isEmpty() && (weapon || told()) || aggressorBefore(s))) by = dossier.aggressor();
            if (by == null) return;
            int from = here.getFirst().first(), to = here.getLast().last();
            Set<Attack.Target> kinds = new LinkedHashSet<>();
            for (Lexicon.Hit<Attack.Target> aim : hit) {
                if (Math.min(Math.abs(aim.first() - to), Math.abs(from - aim.last())) > 22 && !(aim.first() >= from && aim.last() <= to)) continue;
                kinds.add(aim.value());
                from = Math.min(from, aim.first());
                to = Math.max(to, aim.last());
            }
            if (kinds.isEmpty() && !places.isEmpty() && strike && (stated || told())) kinds.add(Attack.Target.CITY);
            if (kinds.isEmpty()) return;
            for (Actor place : places) to = Math.max(to, place.last());
            LocalDate date = dating.of(s, from, to, false, Set.of(), false);
            if (!found.isEmpty() && sameBarrage(s, places, dating.own(s, from, to))) {
                merge(kinds, places, date);
            } else {
                found.add(new Attack(passage.words().text().evidence(span(sentence, from, to)), by, List.copyOf(kinds), place(places), date, List.of(here.getFirst().origin())));
            }
            lastSentence = s;
        }

        /** In so many sentences before, one of the body tells of strikes or of anything else of the aggressor. */
        private boolean aggressorBefore(int s) {
            for (int before = s - 1; before >= Math.max(0, s - BARRAGE); before--) {
                Sentence sentence = passage.layout().sentence(before);
                if (sentence.body() && dossier.aggressor().equals(by(sentence, beginningIn(sentence, hits), beginningIn(sentence, aims)))) return true;
            }
            return false;
        }

        private static <T> List<Lexicon.Hit<T>> beginningIn(Sentence sentence, List<Lexicon.Hit<T>> hits) {
            return hits.subList(Lexicon.lowest(hits, sentence.first()), Lexicon.lowest(hits, sentence.last() + 1));
        }

        /** Those by which somebody has struck, and nobody is called. */
        private List<Lexicon.Hit<Word>> struck(List<Lexicon.Hit<Word>> strikes) {
            List<Lexicon.Hit<Word>> struck = new ArrayList<>(strikes.size());
            for (int w = 0; w < strikes.size(); w++) if (passage.actorAt(strikes.get(w).first()) == null && !onlyPossible(strikes.get(w))) struck.add(strikes.get(w));
            return struck;
        }

        /** The report says somewhere that the aggressor strikes: its strikes on the recipient's places are the aggressor's. */
        private boolean told() {
            if (told == null) {
                told = false;
                for (int h = 0; h < hits.size() && !told; h++) told = hits.get(h).value() == Word.STRIKE && aggressorNear(hits.get(h));
            }
            return told;
        }

        private static boolean any(List<Lexicon.Hit<Word>> hits, Word word) {
            for (Lexicon.Hit<Word> hit : hits) if (hit.value() == word) return true;
            return false;
        }

        private static boolean beside(Actor actor, List<? extends Lexicon.Hit<?>> hits) {
            for (Lexicon.Hit<?> hit : hits) if (actor.last() + 1 == hit.first() || hit.last() + 1 == actor.first()) return true;
            return false;
        }

        /** "قصفت مقاتلات إسرائيلية": an adjective of the noun beside a strike. */
        private static boolean near(Actor actor, List<? extends Lexicon.Hit<?>> hits) {
            for (Lexicon.Hit<?> hit : hits) if (Math.abs(actor.first() - hit.last()) <= 2 || Math.abs(hit.first() - actor.last()) <= 2) return true;
            return false;
        }

        private boolean aggressorNear(Lexicon.Hit<Word> strike) {
            for (Actor actor : passage.actorsIn(Math.max(0, strike.first() - 5), Math.min(passage.words().size() - 1, strike.last() + 3))) {
                if (dossier.aggressor().equals(actor.principal()) && actor.kind() != Actor.Kind.PLACE) return true;
            }
            return false;
        }

        /** "Permission to strike airfields", "will be a target", "2 billion pounds": nobody has struck. */
        private boolean onlyPossible(Lexicon.Hit<Word> hit) {
            if (passage.valueAt(hit.first()) || hit.value() == Word.STRIKE && toCome(hit.first())) return true;
            if (passage.particles().find(hit.first() - ONGOING, hit.first() - 1, Role.ONGOING) >= 0) return false;
            if (Feature.NOUN.in(hit.features()) && !Feature.VERB.in(hit.features()) && passage.particles().is(hit.first() - 1, Role.PURPOSE) && hit.value() == Word.STRIKE) return true;
            long finite = Feature.PAST.bit() | Feature.PRESENT.bit() | Feature.PARTICIPLE.bit() | Feature.NOUN.bit() | Feature.GERUND.bit();
            return Feature.INFINITIVE.in(hit.features()) && (hit.features() & finite) == 0;
        }

        private boolean toCome(int strike) {
            for (int t = Math.max(passage.clauseStart(strike), strike - ONGOING); t < strike; t++) {
                if (passage.particles().is(t, Role.WILL) && passage.actorAt(t) == null || passage.particles().is(t, Role.BE) && passage.words().may(t, Feature.FUTURE)) return true;
            }
            return false;
        }

        /** No other day, and near by in the text or at the same place. */
        private boolean sameBarrage(int s, List<Actor> places, @Nullable LocalDate date) {
            Attack before = found.getLast();
            if (s - lastSentence <= BARRAGE) return date == null || date.equals(before.date());
            boolean samePlace = before.place() != null && !places.isEmpty() && before.place().startsWith(passage.words().text().of(passage.tokens().span(places.getFirst().first(), places.getFirst().last())));
            return samePlace && (before.date() == null || date == null || date.equals(before.date()));
        }

        /** What the next sentence tells of the same barrage. */
        private void merge(Set<Attack.Target> kinds, List<Actor> places, @Nullable LocalDate date) {
            Attack before = found.removeLast();
            Set<Attack.Target> all = new LinkedHashSet<>(before.targets());
            all.addAll(kinds);
            found.add(new Attack(before.evidence(), before.by(), List.copyOf(all), before.place() != null ? before.place() : place(places),
                    before.date() != null ? before.date() : date, before.rules()));
        }

        /** The attacker: an adjective or name beside a strike or a weapon; the aggressor when the sentence names it at all, but not in "une raffinerie russe", which says whose the target is. */
        private @Nullable String by(Sentence sentence, List<Lexicon.Hit<Word>> strikes, List<Lexicon.Hit<Attack.Target>> hit) {
            String by = null, aggressor = dossier.aggressor();
            for (Actor actor : passage.actorsIn(sentence.first(), sentence.last())) {
                String state = actor.principal();
                boolean adjective = actor.kind() == Actor.Kind.ADJECTIVE;
                if (state.equals(aggressor) && !passage.particles().is(actor.first() - 1, Role.PREP) && (!adjective || beside(actor, strikes) || !beside(actor, hit))) return aggressor;
                if (adjective && !strikes.isEmpty() && (about.another() && !state.equals(about.recipient()) ? near(actor, strikes) : state.equals(about.recipient()) && beside(actor, strikes))) by = state;
            }
            return by;
        }

        private List<Actor> places(Sentence sentence) {
            String recipient = about.recipient();
            List<Actor> found = new ArrayList<>(0);
            for (Actor actor : passage.actorsIn(sentence.first(), sentence.last())) {
                boolean place = actor.kind() == Actor.Kind.PLACE || actor.kind() == Actor.Kind.CAPITAL && recipient.equals(actor.state()) && !passage.particles().is(actor.first() - 1, Role.ACCORDING);
                if (place && recipient.equals(actor.state())) found.add(actor);
            }
            return found;
        }

        private @Nullable String place(List<Actor> places) {
            if (places.isEmpty()) return null;
            Actor first = places.getFirst(), last = first;
            for (Actor place : places) if (place.first() - last.last() <= 3) last = place;
            return passage.words().text().of(passage.tokens().span(first.first(), last.last()));
        }

        private Span span(Sentence sentence, int from, int to) {
            int first = Math.max(sentence.first(), passage.clauseStart(from, sentence.first()));
            return passage.tokens().span(Math.min(first, from), to);
        }
    }
}
