package daman.findings;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.commitments.Commitment;
import daman.commitments.Commitments;
import daman.names.Actor;
import daman.things.Measure;
import daman.things.Thing;
import daman.world.World;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds what the headline promises against the body: a giver, a kind of support or an item that the body never names. */
final class Headlines {
    /** A shorter body is a teaser, and leaves out what the headline has said. */
    private static final int BODY_WORDS = 60;
    private static final int STEM = 5;
    /** Tokens. What is longer is no headline, and holding all of it against all of a body takes time without end. */
    private static final int LONGEST = 400;

    /** Kinds of support whose things a body names by words of their own, so that it can't tell of them otherwise. */
    private static final Set<Measure> TOLD_ALIKE = Set.of(Measure.FORCES, Measure.ARMS, Measure.AIR_DEFENCE, Measure.TRAINING, Measure.INTELLIGENCE);
    /** A shorter word is a part of too many others. */
    private static final int SHORT = 4;

    private final Passage passage;
    private final Items items;
    private final World world;

    Headlines(Passage passage, Items items, World world) {
        this.passage = passage;
        this.items = items;
        this.world = world;
    }

    /** Money, arms and guarantees are told in each other's words; a false accusation costs more than a miss. */
    private static boolean supports(Measure told, Measure claimed) {
        if (told == claimed) return true;
        return switch (claimed) {
            case FINANCING, ARMS -> told == Measure.ARMS || told == Measure.AIR_DEFENCE || told == Measure.FINANCING;
            case GUARANTEE -> true;
            default -> false;
        };
    }

    private static boolean supported(Measure claimed, Set<Measure> body) {
        if (body.contains(claimed)) return true;
        for (Measure told : body) if (supports(told, claimed)) return true;
        return false;
    }

    /** A union has its members' names, and others; only a state that is missing is missed for certain. */
    private boolean body(String id) {
        for (Actor actor : passage.actors()) if (actor.kind() == Actor.Kind.BODY && actor.id().equals(id)) return true;
        return false;
    }

    /** The number of the first sentence after the headline: 0 where there is no headline, that of all sentences where there is no body. */
    private int begin() {
        List<Sentence> sentences = passage.layout().sentences();
        int s = 0;
        while (s < sentences.size() && sentences.get(s).place() == Sentence.Place.HEADLINE) s++;
        return s;
    }

    void find(Commitments.Found commitments, List<Finding> found) {
        int begin = begin();
        if (begin == 0 || begin == passage.layout().sentences().size()) return;
        int body = passage.layout().sentence(begin).first();
        if (body > LONGEST) return;
        Finding finding = claims(commitments, body);
        if (finding == null) finding = item(begin, body);
        if (finding == null) finding = absent(body);
        if (finding != null) found.add(finding);
    }

    private @Nullable Finding claims(Commitments.Found commitments, int body) {
        if (commitments.headline().isEmpty()) return null;
        for (Commitments.Claim claim : commitments.headline()) {
            String missing = missing(claim, body);
            boolean kindMissing = !supported(claim.measure(), commitments.measuresOfBody());
            if (missing == null && !kindMissing && apart(commitments, claim, body)) return finding(claim, "The headline says that " + claim.providers().getFirst() + " gives "
                    + claim.measure().id() + "; the body never speaks of the two together.", "rule:headline-giver-against-body");
            if (missing == null && !kindMissing) continue;
            return finding(claim, missing != null ? "The headline names " + missing + "; the body never does."
                    : "The headline is about " + claim.measure().id() + "; the body never speaks of it.", "rule:headline-against-body");
        }
        return null;
    }

    /** The first of its givers whom the body doesn't name. */
    private @Nullable String missing(Commitments.Claim claim, int body) {
        for (String id : claim.providers()) if (id.length() == 2 && !named(id, body) && !body(id)) return id;
        return null;
    }

    private static Finding finding(Commitments.Claim claim, String note, String rule) { return new Finding(claim.evidence(), Finding.Kind.HEADLINE, note, List.of(rule)); }

    /**
     * The body promises nothing of the kind by the only giver whom the headline names, nor does any sentence name him with such a thing, nor does a sentence about
     * such a thing that names no other giver stand right beside one about him.
     */
    private boolean apart(Commitments.Found commitments, Commitments.Claim claim, int body) {
        if (claim.providers().size() != 1 || !TOLD_ALIKE.contains(claim.measure()) || passage.words().size() - body < BODY_WORDS) return false;
        String giver = claim.providers().getFirst();
        if (giver.length() != 2 || body(giver)) return false;
        int start = passage.words().text().codePoint(passage.tokens().span(body, body).start());
        for (Commitment c : commitments.commitments()) if (c.evidence().start() >= start && c.providers().contains(giver) && supports(c.measure(), claim.measure())) return false;
        List<Sentence> sentences = passage.layout().sentences();
        for (int s = passage.layout().sentenceAt(body); s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            if (!names(s, claim.measure())) continue;
            boolean beside = sentences.get(s - 1).first() >= body && names(sentences.get(s - 1), giver) || s + 1 < sentences.size() && names(sentences.get(s + 1), giver);
            if (names(sentence, giver) || openGiver(sentence) && beside) return false;
        }
        return true;
    }

    /** A sentence names something that supports what is claimed, whether or not the catalogue has it. */
    private boolean names(int sentence, Measure claimed) {
        for (Thing thing : items.of(sentence)) if (supports(thing.measure(), claimed)) return true;
        return false;
    }

    private boolean names(Sentence sentence, String state) {
        for (Actor actor : passage.actorsIn(sentence.first(), sentence.last())) if (state.equals(actor.principal())) return true;
        return false;
    }

    /** No state but those whom the report is about. */
    private boolean openGiver(Sentence sentence) {
        for (Actor actor : passage.actorsIn(sentence.first(), sentence.last())) {
            String state = actor.principal();
            if (state.length() == 2 && !state.equals(world.dossier().recipient()) && !state.equals(world.dossier().aggressor())) return false;
        }
        return true;
    }

    /** A catalogue's name ("Patriot", "F-16") that the headline gives and the body doesn't. */
    private @Nullable Finding item(int begin, int body) {
        if (passage.words().size() - body < BODY_WORDS) return null;
        for (int s = 0; s < begin; s++) {
            for (Thing item : items.of(s)) {
                String name = item.item();
                if (name == null || !Character.isUpperCase(name.charAt(0)) || told(name, begin) || spelled(item, body)) continue;
                return Finding.of(passage, 0, body - 1, Finding.Kind.HEADLINE, "The headline is about " + name + "; the body never names it.", "rule:headline-item-against-body");
            }
        }
        return null;
    }

    /** A sentence from one on gives an item this name, or another of its family. */
    private boolean told(String name, int begin) {
        for (int s = begin; s < passage.layout().sentences().size(); s++) for (Thing thing : items.of(s)) if (thing.item() != null && Items.family(thing.item(), name) && byName(thing)) return true;
        return false;
    }

    /** A state, by its own name or its capital's, that the headline lets act and the body never names, nor anybody who acts for it. */
    private @Nullable Finding absent(int body) {
        if (passage.words().size() - body < BODY_WORDS) return null;
        for (Actor actor : passage.actorsIn(0, body - 1)) {
            boolean state = (actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.CAPITAL) && actor.id().length() == 2;
            if (!state || actor.id().equals(world.dossier().recipient()) || actor.id().equals(world.dossier().aggressor()) || named(actor.id(), body) || world.body(actor.id())) continue;
            return Finding.of(passage, 0, body - 1, Finding.Kind.HEADLINE, "The headline names " + actor.id() + "; the body never does.", "rule:headline-state-against-body");
        }
        return null;
    }

    /** Of the few whom a headline names, whether the body names him or somebody of his. */
    private boolean named(String id, int body) {
        for (Actor actor : passage.actorsIn(body, passage.words().size() - 1)) if (id.equals(actor.id()) || id.equals(actor.state())) return true;
        return false;
    }

    /** "The jets" or "the offer" only points back at what the headline has named. */
    private boolean byName(Thing thing) {
        for (int t = thing.first(); t <= thing.last(); t++) if (passage.tokens().number(t) || passage.tokens().mayBeName(t)) return true;
        return false;
    }

    /** "F-16" with its sign or without. */
    private boolean spelledOut(String name, int body) {
        for (int t = body; t < passage.words().size(); t++) if (passage.tokens().word(t) && joined(t, Math.min(passage.words().size() - 1, t + SHORT)).startsWith(name)) return true;
        return false;
    }

    private String joined(int first, int last) {
        StringBuilder joined = new StringBuilder();
        for (int t = first; t <= last; t++) if (passage.tokens().word(t) || passage.tokens().number(t)) joined.append(passage.words().form(t));
        return joined.toString();
    }

    /** The longest word of the headline's name stands in the body as well, in whatever form. */
    private boolean spelled(Thing item, int body) {
        String longest = "";
        for (int t = item.first(); t <= item.last(); t++) if (passage.words().form(t).length() > longest.length()) longest = passage.words().form(t);
        if (longest.length() < SHORT) return spelledOut(joined(item.first(), item.last()), body);
        String stem = longest.substring(0, Math.min(longest.length(), STEM));
        for (int t = body; t < passage.words().size(); t++) if (passage.words().form(t).contains(stem)) return true;
        return false;
    }
}
