package daman.commitments;

import daman.clauses.Dateline;
import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.commitments.acts.Act;
import daman.commitments.acts.ActKind;
import daman.commitments.acts.Frame;
import daman.languages.Feature;
import daman.languages.Listed;
import daman.languages.Particles.Role;
import daman.measures.Measured;
import daman.names.Actor;
import daman.statements.Attribution;
import daman.statements.Said;
import daman.things.Measure;
import daman.things.Thing;
import daman.world.Dossier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who gives where he is no verb's subject: whom one thanks, where soldiers are trained, what body one joins. */
final class Hinted {
    /** Words from whose the lot is to the lot: "Swedish military aid package". */
    private static final int LOT = 3;
    /** How many words back the two may be named whom "both" means. */
    private static final int BOTH = 80;
    /** The rule that finds who leads a mission, whatever the sentence tells of others. */
    static final String LEADS = "rule:who-leads-it";
    /** The rule that finds givers whom the text leaves unnamed. */
    static final String UNNAMED = "rule:countries-unnamed";
    /** Words between a verb of saying and whose the officials are. */
    private static final int TAG = 5;
    /** Words from such a noun to its verb. */
    private static final int UNNAMED_FAR = 4;
    /** Words between a mission and who leads it. */
    private static final int LED = 7;
    /** Words between a thing and the agent of a participle on it. */
    private static final int AGENT = 9;
    /** Words after "between" in which its parties stand. */
    private static final int BETWEEN = 9;
    /** Words between "in" and whose place it is: "in centres that belong to the army". */
    private static final int PLACE = 4;
    /** Words from a verb of buying to the seller. */
    private static final int SELLER = 4;
    /** Words before a verb that opens its sentence. */
    private static final int OPENING = 2;
    /** How many words back a pronoun means somebody. */
    private static final int BEFORE = 40;
    /** Words from a verb of saying to whose source it is that says so. */
    private static final int SOURCE = 8;

    private final Passage passage;
    private final boolean qualifierBefore;
    private final Dossier dossier;
    private final Roles roles;
    private final boolean cases;
    private final Listed leading;
    private final Listed buying;
    /** Nouns of what is given together. */
    private final Listed lots;
    /** The sentence that was asked last for one, since each of its promises asks. */
    private @Nullable Sentence lotAsked;
    private Givers.Choice lotFound = Givers.Choice.NONE;
    /** "Was", as it opens a clause that says of the noun before it who had promised it. */
    private final Listed relatives;
    private final boolean verbFirst;
    private final Listed several;
    private final Set<String> duals;

    Hinted(Passage passage, Dossier dossier, Roles roles) {
        this.passage = passage;
        this.qualifierBefore = passage.language().setting("qualifier-before");
        this.dossier = dossier;
        this.roles = roles;
        this.duals = passage.language().words("dual-verbs");
        this.relatives = passage.language().listed("relative-was");
        this.leading = passage.language().listed("leading");
        this.buying = passage.language().listed("buying");
        this.cases = passage.language().setting("cases");
        this.lots = passage.language().listed("lot-words");
        this.verbFirst = passage.language().setting("verb-first");
        this.several = passage.language().listed("several-of");
    }

    /** "Гаубиць, обіцяних Бельгією", "Польщею підготовлено": the case of the agent beside a passive of this frame or right behind the thing. */
    @Nullable Actor ofParticiple(Thing thing, Frame frame, Sentence sentence) {
        for (Actor actor : passage.actorsIn(passage.clauseStart(Math.min(frame.first(), thing.first()), sentence.first()), Math.min(sentence.last(), thing.last() + AGENT))) {
            long features = passage.words().features(actor.head());
            if (!Feature.INSTRUMENTAL.in(features) || Feature.NOMINATIVE.in(features) || roles.governed(actor) || !actor.kind().acts() || !roles.giver(actor)) continue;
            int before = passive(actor.first() - 1) ? actor.first() - 1 : passive(actor.last() + 1) ? actor.last() + 1 : -1;
            if (before >= frame.first() && before <= frame.last() || before > thing.last() && before - thing.last() <= 2) return actor;
        }
        return null;
    }

    private boolean passive(int t) { return t >= 0 && t < passage.words().size() && passage.words().may(t, Feature.PASSIVE); }

    /** "Twenty-six countries will send soldiers", "twenty-six of the partners": the coalition's, where the report names it. */
    Givers.Choice willing(Givers.Choice choice, Thing thing, Sentence sentence) {
        if (thing.measure() != Measure.FORCES && thing.measure() != Measure.GUARANTEE || passage.named(dossier.willing()) == null) return choice;
        boolean partners = choice.ids().equals(List.of(dossier.supporters())) && choice.first() >= sentence.first()
                && passage.measuredIn(Math.max(sentence.first(), choice.first() - AGENT), choice.first()).stream().anyMatch(value -> value instanceof Measured.Number);
        return partners || choice.rule().equals(Givers.SO_MANY) && !choice.names() ? new Givers.Choice(List.of(dossier.willing()), Givers.SO_MANY, choice.first(), choice.last()) : choice;
    }

    /** "Des pays tiers pourraient surveiller", "several allies will send": a subject that names nobody; whoever gave last is not meant. */
    Givers.Choice unnamed(Act act, Sentence sentence) {
        if (act.noun() || !several.in(passage.words())) return Givers.Choice.NONE;
        int noun = passage.particles().find(Math.max(passage.clauseStart(act.first(), sentence.first()), act.first() - UNNAMED_FAR), act.first() - 1, Role.COUNTRIES);
        int before = noun - 1;
        if (noun < 0 || passage.namedAt(noun) || !passage.actorsIn(noun, act.first() - 1).isEmpty() || passage.particles().find(noun + 1, act.first() - 1, Role.WHO) >= 0) return Givers.Choice.NONE;
        while (before > sentence.first() && passage.words().may(before, Feature.ADJECTIVE) && !several.at(passage.words(), before)) before--;
        boolean free = before == sentence.first() || passage.partings(before - 2, before) > 0 || several.at(passage.words(), before - 1) || passage.particles().is(before - 1, Role.THAT) || passage.particles().is(before - 1, Role.AND);
        return several.at(passage.words(), before) && free && !listed(act, sentence) ? new Givers.Choice(List.of(), UNNAMED, noun, noun) : Givers.Choice.NONE;
    }

    /** "Several countries gave: Iceland ten million, …": who they are stands behind the colon. */
    private boolean listed(Act act, Sentence sentence) {
        for (int t = act.last() + 1; t <= sentence.last(); t++) if (passage.tokens().is(t, ":")) return true;
        return false;
    }

    /** "Huit pays nordiques et baltes (Danemark, Estonie, …)": whom the brackets behind a group or a number of givers name. */
    Givers.Choice bracketed(Givers.Choice choice, Sentence sentence) {
        int open = choice.last() + 1;
        if (open >= sentence.last() || !passage.tokens().sign(open) || !passage.tokens().is(open, "(")) return choice;
        boolean group = choice.rule().equals(Givers.SO_MANY) || choice.ids().size() == 1 && passage.actorAt(choice.last()) instanceof Actor actor && actor.kind() == Actor.Kind.GROUP;
        if (!group) return choice;
        Givers.Choice named = roles.counted(open + 1, sentence);
        return named.names() ? named : choice;
    }

    /** "Surveillance sous conduite américaine", "an American-led mission": who leads it gives it. */
    Givers.Choice led(Thing thing, Sentence sentence) {
        boolean led = thing.measure() == Measure.FORCES || thing.measure() == Measure.INTELLIGENCE || thing.measure() == Measure.TRAINING;
        if (!led || !leading.in(passage.words())) return Givers.Choice.NONE;
        for (int t = Math.max(sentence.first(), thing.first() - 2); t <= Math.min(sentence.last(), thing.last() + LED); t++) {
            if (!leading.at(passage.words(), t) || passage.partings(Math.min(t, thing.last()), Math.max(t, thing.last())) > 0) continue;
            Actor before = passage.actorAt(t - 1), after = passage.actorAt(t + 1) == null ? passage.actorAt(t + 2) : passage.actorAt(t + 1);
            Actor leader = before != null && passage.tokens().hyphened(t) ? before : after;
            if (leader != null && roles.giver(leader)) return new Givers.Choice((leader.kind() == Actor.Kind.ADJECTIVE ? roles.adjectives(leader) : roles.list(leader, sentence, LEADS)).ids(), LEADS, leader.first(), leader.last());
        }
        return Givers.Choice.NONE;
    }

    /** "Quant aux Américains, leur soutien sera finalisé": whoever was named right before a possessive on the thing, when it is not the one helped. */
    Givers.Choice theirs(Thing thing, Sentence sentence) {
        int his = passage.particles().is(thing.first() - 1, Role.HIS) ? thing.first() - 1 : passage.particles().is(thing.first(), Role.HIS) ? thing.first() : -1;
        List<Actor> named = his < 0 ? List.of() : passage.actorsIn(sentence.first(), his - 1);
        Actor owner = named.isEmpty() ? null : named.getLast();
        return owner != null && roles.giver(owner) && (owner.kind() == Actor.Kind.ADJECTIVE || owner.kind().acts()) ? one(owner, "rule:whose-it-is") : Givers.Choice.NONE;
    }

    /** "Подякував Норвегії за рішення виділити": the one thanked, who is no subject where words have cases. */
    Givers.Choice thanked(Frame frame, Sentence sentence) {
        int thanks = passage.particles().find(passage.clauseStart(frame.first(), sentence.first()), frame.first() - 1, Role.THANK);
        if (thanks < 0) return Givers.Choice.NONE;
        for (Actor actor : passage.actorsIn(thanks + 1, frame.first() - 1)) if (roles.giver(actor) && actor.kind().acts()) return one(actor, "rule:the-one-thanked");
        return Givers.Choice.NONE;
    }

    /** "У Берліні розглядають", "в уряді Данії пообіцяли": a plural verb without a subject, and the place where they do it. */
    Givers.Choice there(Act act, Sentence sentence) {
        long features = act.features();
        if (idle(act)) return where(act, sentence);
        boolean they = cases && !act.noun() && Feature.PLURAL.in(features) && !Feature.SINGULAR.in(features) && !Feature.FIRST.in(features) && !Feature.INFINITIVE.in(features);
        if (!they) return Givers.Choice.NONE;
        int start = passage.clauseStart(act.first(), sentence.first()), end = passage.clauseEnd(act.last(), sentence.last());
        for (Actor actor : passage.actorsIn(start, end)) {
            boolean house = actor.kind() == Actor.Kind.CAPITAL || actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.MINISTRY || actor.kind() == Actor.Kind.BODY;
            boolean beside = actor.first() - start <= 3 && actor.last() < act.first() || actor.first() > act.last() && actor.first() - act.last() <= 3;
            if (house && beside && located(actor) && roles.giver(actor)) return roles.list(actor, sentence, "rule:where-they-decide");
        }
        return Givers.Choice.NONE;
    }

    /** "Serait à l'étude", "sont étudiées", "on réfléchit": talk that names nobody who talks. */
    private boolean idle(Act act) {
        if (cases || verbFirst || act.kind() != ActKind.DISCUSS) return false;
        return passage.particles().find(act.first() - 3, act.first(), Role.BE) >= 0 || passage.particles().find(act.first() - 2, act.first() - 1, Role.ONE) >= 0;
    }

    /** "À Oslo, une contribution serait à l'étude": the capital that opens the sentence, or stands right behind the verb. */
    private Givers.Choice where(Act act, Sentence sentence) {
        for (Actor actor : passage.actorsIn(Dateline.after(passage, sentence), Math.min(sentence.last(), act.last() + 3))) {
            boolean beside = actor.first() - sentence.first() <= 2 || actor.first() > act.last();
            if (actor.kind() == Actor.Kind.CAPITAL && beside && (roles.governedBy(actor, Role.TO) || roles.governedBy(actor, Role.IN)) && roles.giver(actor)) return one(actor, "rule:where-they-decide");
        }
        return Givers.Choice.NONE;
    }

    private boolean located(Actor actor) {
        return Feature.LOCATIVE.in(passage.words().features(actor.head())) && passage.particles().is(actor.first() - 1, Role.TO) && passage.particles().is(actor.first() - 1, Role.PREP);
    }

    /** "Україна закупить у Швеції", "ستشتري أوكرانيا من السويد": of whom the one helped buys. */
    Givers.Choice seller(Act act, Sentence sentence) {
        if (act.noun() || !buying.at(passage.words(), act.first())) return Givers.Choice.NONE;
        for (Actor actor : passage.actorsIn(act.last() + 1, Math.min(sentence.last(), act.last() + SELLER))) {
            boolean state = actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.CAPITAL;
            if (state && roles.giver(actor) && roles.governed(actor)) return roles.list(actor, sentence, "rule:of-whom-it-is-bought");
        }
        return Givers.Choice.NONE;
    }

    /** "У бюджеті Швеції закладено", "коштом Данії", "німецьким бюджетом передбачено": whose purse pays. */
    Givers.Choice purse(Act act, Sentence sentence) {
        int start = passage.clauseStart(act.first(), sentence.first()), end = passage.clauseEnd(act.last(), sentence.last());
        for (int purse = passage.particles().find(start, end, Role.PURSE); purse >= 0; purse = passage.particles().find(purse + 1, end, Role.PURSE)) {
            for (Actor actor : passage.actorsIn(Math.max(start, purse - 1), Math.min(end, passage.particles().end(purse) + 1))) {
                boolean its = actor.first() > purse ? Feature.GENITIVE.in(passage.words().features(actor.head())) : actor.kind() == Actor.Kind.ADJECTIVE;
                if (its && roles.giver(actor)) return roles.list(actor, sentence, "rule:whose-purse");
            }
        }
        return Givers.Choice.NONE;
    }

    /** "Included in the Swedish package are ten launchers", "le lot norvégien comprend": whose the lot is of which a sentence tells that names no other giver. */
    Givers.Choice lot(Sentence sentence) {
        if (!lots.in(passage.words())) return Givers.Choice.NONE;
        if (sentence != lotAsked) {
            lotFound = lotOf(sentence);
            lotAsked = sentence;
        }
        return lotFound;
    }

    private Givers.Choice lotOf(Sentence sentence) {
        for (Actor actor : passage.actorsIn(sentence.first(), sentence.last())) {
            if (actor.kind() != Actor.Kind.ADJECTIVE || !roles.giver(actor) || passage.layout().spoken(actor.first())) continue;
            int step = qualifierBefore ? 1 : -1, edge = step > 0 ? actor.last() : actor.first();
            for (int d = 1; d <= LOT; d++) {
                int t = edge + step * d;
                if (t < sentence.first() || t > sentence.last() || !passage.tokens().word(t) || passage.actorAt(t) != null) break;
                if (lots.at(passage.words(), t)) return roles.adjectives(actor);
            }
        }
        return Givers.Choice.NONE;
    }

    /** "Soldiers trained in Poland and Germany": where the training is given, without another giver. */
    Givers.Choice trainedIn(Thing thing, Frame frame, Sentence sentence) {
        Actor own = null;
        for (Actor actor : passage.actorsIn(Math.min(frame.first(), thing.first()), sentence.last())) {
            if (!cases && !verbFirst && actor.kind() == Actor.Kind.ADJECTIVE && roles.giver(actor)) own = actor;                       // "150 French soldiers go to Poland and train them there"
            boolean place = (actor.kind() == Actor.Kind.STATE || actor.kind() == Actor.Kind.CAPITAL) && roles.governedBy(actor, Role.IN);
            boolean army = actor.kind() == Actor.Kind.MINISTRY && roles.governed(actor) && passage.particles().find(actor.first() - PLACE, actor.first() - 1, Role.IN) >= 0;
            boolean camp = verbFirst && actor.kind() == Actor.Kind.ADJECTIVE && passage.particles().is(actor.first() - 2, Role.IN) && passage.actorAt(actor.first() - 1) == null;
            if (camp && roles.giver(actor)) return roles.adjectives(actor);
            if ((place || army) && roles.giver(actor)) return own != null ? roles.adjectives(own) : roles.list(actor, sentence, "rule:trained-there");
        }
        return Givers.Choice.NONE;
    }

    /** "على يد ضباط ليتوانيين": an agent told by the adjective of his state. */
    boolean agents(Actor adjective) {
        int noun = adjective.first() - 1;
        if (adjective.kind() != Actor.Kind.ADJECTIVE || noun < 1 || passage.actorAt(noun) != null || !passage.words().may(noun, Feature.NOUN)) return false;
        for (int s = noun - 1; s >= Math.max(0, noun - 3); s--) if (passage.particles().is(s, Role.BY) && passage.particles().end(s) == noun - 1) return true;
        return false;
    }

    /** "A source in the Dutch defence ministry said that his country": whose source it is, told before what he says. */
    Givers.Choice sourceOf(Said said) {
        if (said.attribution() != Attribution.OFFICIAL || said.verb() < 0) return Givers.Choice.NONE;
        int that = passage.particles().find(said.verb() + 1, said.last(), Role.THAT);
        if (that < 0) return ofTag(said);
        for (Actor actor : passage.actorsIn(Math.max(said.first(), said.verb() - SOURCE), that)) {
            boolean house = actor.kind() == Actor.Kind.MINISTRY || actor.kind() == Actor.Kind.ADJECTIVE || actor.kind() == Actor.Kind.BODY || actor.kind() == Actor.Kind.CAPITAL || actor.kind() == Actor.Kind.STATE;
            if (house && roles.giver(actor)) return one(actor, "rule:the-sources-state");
        }
        return Givers.Choice.NONE;
    }

    /** "…, laissent entendre des responsables américains": the adjective of those who say so, right beside their verb. */
    private Givers.Choice ofTag(Said said) {
        for (Actor actor : passage.actorsIn(Math.max(said.first(), said.verb() - TAG), Math.min(said.last(), said.verb() + TAG))) {
            boolean beside = passage.partings(Math.min(actor.last(), said.verb()), Math.max(actor.first(), said.verb())) == 0;
            if (beside && actor.kind() == Actor.Kind.ADJECTIVE && roles.giver(actor)) return one(actor, "rule:the-sources-state");
        }
        return Givers.Choice.NONE;
    }

    /** "زوارق كانت فنلندا وعدتها بها": who promised what another has got, in a clause with no word for "which" or right behind one. */
    Givers.Choice promisedBy(Thing thing, Sentence sentence) {
        int t = thing.last() + 1;
        if (passage.particles().is(t, Role.WHO)) t++;
        Actor actor = t < sentence.last() && relatives.at(passage.words(), t) ? passage.actorAt(t + 1) : null;
        return actor == null || !actor.kind().acts() || !roles.giver(actor) ? Givers.Choice.NONE : roles.list(actor, sentence, "rule:who-promised-it");
    }

    /** "У Норвегії триває підготовка бригади": the place lends its polygons and instructors. */
    Givers.Choice host(Thing thing, Sentence sentence) {
        if (thing.measure() != Measure.TRAINING) return Givers.Choice.NONE;
        for (Actor actor : passage.actorsIn(sentence.first(), sentence.last())) {
            if (cases && located(actor) && actor.kind() == Actor.Kind.STATE && roles.giver(actor)) return one(actor, "rule:where-they-train");
        }
        return Givers.Choice.NONE;
    }

    /** "Також пообіцяв", "وتعهد بتزويد": a verb that opens its sentence and names no subject has that of the sentence before. */
    Givers.Choice goesOn(Act act, Sentence sentence) {
        long features = act.features();
        boolean finite = !act.noun() && Feature.VERB.in(features) && (verbFirst ? Feature.THIRD.in(features) && !passage.words().spelledPassive(act.first())
                : cases && !Feature.FIRST.in(features) && !Feature.PASSIVE.in(features) && !Feature.INFINITIVE.in(features) && !Feature.PLURAL.in(features));
        if (!finite || act.first() - sentence.first() > OPENING) return Givers.Choice.NONE;
        int s = passage.layout().sentenceAt(act.first());
        if (s == 0 || passage.layout().sentence(s - 1).line() != sentence.line()) return Givers.Choice.NONE;
        if (passage.namesOne(sentence.first(), act.first() - 1)) return Givers.Choice.NONE;
        Sentence before = passage.layout().sentence(s - 1);
        for (Actor actor : passage.actorsIn(before.first(), before.last())) {
            if (!actor.kind().acts() || actor.kind() == Actor.Kind.MEDIA || roles.governed(actor) || cases && !roles.nominative(actor)) continue;
            return roles.giver(actor) ? roles.list(actor, before, "rule:subject-goes-on") : Givers.Choice.NONE;
        }
        return Givers.Choice.NONE;
    }

    /** "Zelensky signed an agreement with Germany, then one with France": the other side of what the one helped signs. */
    Givers.Choice partner(Act act, Sentence sentence, Thing thing) {
        Actor nearest = null;
        for (Actor actor : passage.actorsIn(act.last() + 1, sentence.last())) {
            if (!roles.governedBy(actor, Role.WITH) || !roles.giver(actor) || !actor.kind().acts()) continue;
            if (nearest == null || Math.abs(actor.first() - thing.last()) < Math.abs(nearest.first() - thing.last())) nearest = actor;
        }
        return nearest == null ? Givers.Choice.NONE : roles.list(nearest, sentence, "rule:partner");
    }

    /** "An agreement between Greece and Ukraine", "توافق بين أوروبا وواشنطن": the parties to it. */
    Givers.Choice between(Act act, Thing thing, Sentence sentence) {
        if (verbFirst && !act.noun() && (act.kind() == ActKind.LIST || act.kind().ofTexts())) return parties(act.last(), sentence);      // "يتضمن الاتفاق بين روما وكييف"
        if (!act.noun() && thing.measure() != Measure.AGREEMENT) return Givers.Choice.NONE;
        Givers.Choice parties = thing.last() == act.last() && !act.noun() ? Givers.Choice.NONE : parties(thing.last(), sentence);
        return parties == Givers.Choice.NONE && act.noun() ? parties(act.last(), sentence) : parties;
    }

    private Givers.Choice parties(int after, Sentence sentence) {
        int between = passage.particles().find(after + 1, Math.min(sentence.last(), after + 3), Role.BETWEEN);
        if (between < 0) return Givers.Choice.NONE;
        for (Actor actor : passage.actorsIn(between + 1, Math.min(sentence.last(), between + BETWEEN))) if (actor.kind().acts() && roles.giver(actor)) return roles.list(actor, sentence, "rule:between");
        return Givers.Choice.NONE;
    }

    /** "Members of NATO", "an invitation to the Alliance": the body that one joins. */
    Givers.Choice joined(Thing thing) {
        if (thing.measure() != Measure.MEMBERSHIP) return Givers.Choice.NONE;
        for (Actor actor : passage.actorsIn(thing.first(), Math.min(passage.words().size() - 1, thing.last() + 4))) {
            if (actor.kind() == Actor.Kind.BODY && roles.giver(actor) && passage.partings(thing.first(), actor.first()) == 0) return one(actor, "rule:the-body-joined");
        }
        return Givers.Choice.NONE;
    }

    /** "تحدث مع كريسترسون وطلب منه", "شكر كندا وطالبها": the pronoun is whoever was named last and could give. */
    Givers.Choice pronoun(Act asking) {
        boolean suffix = !asking.noun() && Feature.THEIR.in(asking.features());
        if (!suffix && passage.particles().find(asking.first() + 1, asking.last() + 2, Role.FROM_HIM) < 0) return Givers.Choice.NONE;
        List<Actor> named = passage.actorsIn(asking.first() - BEFORE, asking.first() - 1);
        for (Actor actor : named.reversed()) if (actor.kind().acts() && roles.giver(actor)) return one(actor, "rule:the-one-asked-before");
        return Givers.Choice.NONE;
    }

    /** "Les deux dirigeants ont signé": the two named last, of whom one may be helped; "الجانبان الأوكراني والسويدي" by their adjectives. */
    Givers.Choice both(Act act, Sentence sentence) {
        int two = passage.particles().find(passage.clauseStart(act.first(), sentence.first()), act.first() - 1, Role.BOTH);
        if (two < 0 && verbFirst && !act.noun()) two = passage.particles().find(act.last() + 1, act.last() + 2, Role.BOTH);
        if (two < 0 && dual(act, sentence)) two = act.first();
        if (two < 0) return Givers.Choice.NONE;
        List<String> ids = new ArrayList<>();
        for (int t = two + 1; verbFirst && passage.actorAt(t) instanceof Actor whose && whose.kind() == Actor.Kind.ADJECTIVE; t = whose.last() + 1) ids.add(whose.principal());
        List<Actor> named = passage.actorsIn(Math.max(0, two - BOTH), two - 1);
        for (int a = named.size() - 1; a >= 0 && ids.size() < 2; a--) {
            Actor actor = named.get(a);
            if (actor.person() && (roles.giver(actor) || roles.helped(actor)) && !ids.contains(actor.principal())) ids.addFirst(actor.principal());
        }
        ids.removeIf(roles::helped);
        return ids.isEmpty() ? Givers.Choice.NONE : new Givers.Choice(ids, "rule:the-two-named-last", two, two);
    }

    /** "واتفقا على": a verb whose form says that two do it, and which names none of them. */
    private boolean dual(Act act, Sentence sentence) {
        long features = passage.words().features(act.first());
        if (duals.isEmpty() || act.noun() || !Feature.VERB.in(features) || Feature.FIRST.in(features) || Feature.THEIR.in(features) || Feature.OUR.in(features)) return false;
        int clause = passage.clauseStart(act.first(), sentence.first());
        if (passage.namesOne(clause, act.first() - 1)) return false;
        String form = passage.words().form(act.first());
        return duals.stream().anyMatch(form::endsWith) && passage.actorAt(act.last() + 1) == null;
    }

    private static Givers.Choice one(Actor actor, String rule) { return new Givers.Choice(List.of(actor.principal()), rule, actor.first(), actor.last()); }
}
