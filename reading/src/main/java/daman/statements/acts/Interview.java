package daman.statements.acts;

import daman.clauses.Dialogue;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.clauses.Turn;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.names.Actor;
import daman.statements.Attribution;
import daman.statements.Channel;
import daman.statements.Form;
import daman.statements.Said;
import daman.statements.Sayings.Act;
import daman.statements.Speaker;
import daman.text.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose the answers of an interview are (GUIDE.md, case 3): of the one whom the label names, else of the one with whom the text says it was held. */
final class Interview {
    /** So far behind the verb what was said begins. */
    private static final int CONTENT = 5;

    private final Passage passage;
    private final List<Turn> answers;
    private final List<Lexicon.Hit<Dialogue.Sign>> told;
    private final Map<String, String> families = new HashMap<>();
    private final @Nullable String guest;
    /** Somebody asks; else it is a debate that was set down. */
    private final boolean asked;
    private final List<Turn> questions;
    private int next;
    private int question;

    Interview(Passage passage, List<Lexicon.Hit<Dialogue.Sign>> told) {
        this.passage = passage;
        this.answers = passage.layout().turns().stream().filter(turn -> !turn.asks()).toList();
        this.told = told.stream().filter(hit -> hit.value() != Dialogue.Sign.GUEST || !answers.isEmpty() && hit.first() < passage.layout().turns().getFirst().first()).toList();
        this.questions = passage.layout().turns().stream().filter(Turn::asks).toList();
        this.asked = !questions.isEmpty();
        this.guest = answers.isEmpty() ? null : guest();
        if (!answers.isEmpty()) for (Actor actor : passage.actors()) if (actor.person()) families.putIfAbsent(passage.tokens().form(actor.last()), actor.id());
    }

    /** The answer around a token, null where there is none; to be asked in the order of the text. */
    @Nullable Turn answerAt(int token) {
        while (next < answers.size() && answers.get(next).last() < token) next++;
        return next < answers.size() && answers.get(next).covers(token) ? answers.get(next) : null;
    }

    /** A question says nothing itself; to be asked in the order of the text. */
    boolean question(int token) {
        while (question < questions.size() && questions.get(question).last() < token) question++;
        return question < questions.size() && questions.get(question).covers(token);
    }

    Said answered(Turn answer, int sentence) {
        String who = answer.labelled() ? labelled(answer) : guest;
        Channel channel = asked && (!told.isEmpty() || answer.labelled()) ? Channel.INTERVIEW : null;
        return new Said(answer.first(), answer.last(), -1, sentence, who == null ? List.of() : List.of(who), Form.DIRECT, Attribution.NAMED, channel, null, List.of("rule:answer"));
    }

    /** "The minister told me bluntly that he wanted more": what somebody else is named to have said, in the words of the one who answers. */
    boolean another(Act act, Sentence sentence, Said answer) {
        Speaker speaker = act.speaker();
        if (speaker.ids().size() != 1 || speaker.attribution() != Attribution.NAMED || !sentence.covers(speaker.first()) || answer.speakers().equals(speaker.ids())) return false;
        Actor actor = passage.actorAt(speaker.first());
        boolean house = actor != null && (actor.person() || actor.kind() == Actor.Kind.MINISTRY) && speaker.last() < act.first();
        for (int t = act.last() + 1; house && t <= Math.min(sentence.last(), act.last() + CONTENT); t++) if (passage.particles().is(t, Role.THAT) || passage.layout().quoteAt(t) >= 0) return true;
        return false;
    }

    /** The person in the label, by the family name alone too; initials are those of the guest. */
    private @Nullable String labelled(Turn answer) {
        List<Actor> named = passage.actorsIn(answer.labelFirst(), answer.labelLast());
        for (Actor actor : named) if (actor.person()) return actor.id();
        String family = passage.tokens().form(answer.labelLast());
        if (families.containsKey(family)) return families.get(family);
        return whole(answer) ? "name:" + small(answer.labelFirst(), answer.labelLast()) : guest;
    }

    /** The words of a label, those written in capitals with small letters behind the first one. */
    private String small(int first, int last) {
        StringBuilder name = new StringBuilder();
        for (int t = first; t <= last; t++) {
            String word = Folding.seen(passage.words().text().of(passage.tokens().span(t, t)));
            boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT)) && !word.equals(word.toLowerCase(java.util.Locale.ROOT));
            if (t > first) name.append(passage.tokens().hyphened(t) ? "-" : " ");
            name.append(capitals ? word.charAt(0) + word.substring(1).toLowerCase(java.util.Locale.ROOT) : word);
        }
        return name.toString();
    }

    /** A first name and a family name, neither of them an initial. */
    private boolean whole(Turn answer) {
        if (answer.labelLast() == answer.labelFirst()) return false;
        for (int t = answer.labelFirst(); t <= answer.labelLast(); t++) if (!passage.tokens().word(t) || passage.tokens().form(t).length() < 2) return false;
        return true;
    }

    /** "X answered our questions": the sentence that announces the talk says nothing itself. */
    boolean announced(Sentence sentence) {
        if (answers.isEmpty() || Lexicon.within(told, sentence.first(), sentence.last()).isEmpty()) return false;
        return passage.particles().find(sentence.first(), sentence.last(), Role.THAT) < 0;
    }

    /** Who is named before a verb that only guests do; else nearest to the words that tell of the interview, in their sentence; else in the headline; else whoever alone is named before the first turn. */
    private @Nullable String guest() {
        for (Lexicon.Hit<Dialogue.Sign> hit : told) {
            if (hit.value() != Dialogue.Sign.GUEST) continue;
            List<Actor> before = passage.actorsIn(passage.layout().sentence(passage.layout().sentenceAt(hit.first())).first(), hit.first() - 1);
            for (int a = before.size() - 1; a >= 0; a--) if (before.get(a).person() && !bare(before.get(a)) && !asks(before.get(a))) return before.get(a).id();
        }
        int first = passage.layout().turns().getFirst().first(), last = passage.layout().turns().getLast().last();
        Actor nearest = null;
        int least = Integer.MAX_VALUE;
        for (Lexicon.Hit<Dialogue.Sign> hit : told) {
            if (hit.first() >= first && hit.first() <= last) continue;
            Sentence sentence = passage.layout().sentence(passage.layout().sentenceAt(hit.first()));
            for (Actor actor : passage.actorsIn(sentence.first(), sentence.last())) {
                int distance = actor.first() > hit.last() ? actor.first() - hit.last() : hit.first() - actor.last();
                if (!actor.person() || bare(actor) || distance >= least || asks(actor)) continue;
                nearest = actor;
                least = distance;
            }
        }
        if (nearest != null) return nearest.id();
        Sentence headline = passage.layout().sentence(0);
        for (Actor actor : passage.actorsIn(headline.first(), headline.last())) if (actor.person() && !bare(actor) && !asks(actor)) return actor.id();
        String only = null;
        for (Actor actor : passage.actorsIn(0, first - 1)) {
            if (!actor.person() || bare(actor) || asks(actor) || actor.id().equals(only)) continue;
            if (only != null) return null;
            only = actor.id();
        }
        return only;
    }

    /** "La députée géorgienne", whom nobody names. */
    private static boolean bare(Actor actor) { return actor.id().indexOf(':') == 2; }

    /** "Propos recueillis par X et Y": who is named behind such words, up to a comma, has asked and not answered. */
    private boolean asks(Actor actor) {
        Sentence sentence = passage.layout().sentence(passage.layout().sentenceAt(actor.first()));
        for (Lexicon.Hit<Dialogue.Sign> hit : Lexicon.within(told, sentence.first(), actor.first() - 1)) {
            if (hit.value() != Dialogue.Sign.ASKER) continue;
            boolean listed = true;
            for (int t = hit.last() + 1; t < actor.first(); t++) listed &= !passage.tokens().is(t, ",");
            if (listed) return true;
        }
        return false;
    }
}
