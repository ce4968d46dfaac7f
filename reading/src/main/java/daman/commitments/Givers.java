package daman.commitments;

import daman.clauses.Marks;
import daman.clauses.Passage;
import daman.clauses.Pronouns;
import daman.clauses.Sentence;
import daman.clauses.ties.BehindVerb;
import daman.commitments.acts.Act;
import daman.commitments.acts.ActKind;
import daman.commitments.acts.Frame;
import daman.commitments.context.Entries;
import daman.commitments.context.Programmes;
import daman.languages.Feature;
import daman.languages.Particles.Role;
import daman.measures.Measured;
import daman.names.Actor;
import daman.statements.Said;
import daman.things.Measure;
import daman.things.Thing;
import daman.world.Dossier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who gives: the adjective on the thing, the agent after "by", the subject of the verb, the one asked, the speaker of
 * "we will", or who gave last, in the order of how plainly the text says it.
 */
final class Givers {
    /** The rule that finds a number of givers without a name. */
    static final String SO_MANY = "rule:so-many-countries";
    /** The rule that takes whoever gave last. */
    private static final String LAST = "rule:who-gave-last";
    /** The rule that finds whose entry of a list it is. */
    static final String ENTRY = "rule:whose-entry";

    private final Passage passage;
    private final boolean inverts;
    private final boolean subjectFirst;
    private final Dossier dossier;
    private final boolean verbFirst, cases;
    private final Belonging belonging;
    private final Roles roles;
    private final Doers doers;
    private final Hinted hinted;
    private final Asked asked;
    private final Pronouns pronouns;
    private final Entries entries;
    private final boolean duals;

    Givers(Passage passage, Dossier dossier, Programmes.Told programmes, BehindVerb behind) {
        this.passage = passage;
        this.inverts = passage.language().setting("inverts");
        this.subjectFirst = passage.language().setting("subject-first");
        this.dossier = dossier;
        this.verbFirst = passage.language().setting("verb-first");
        this.cases = passage.language().setting("cases");
        this.roles = new Roles(passage, dossier);
        this.doers = new Doers(passage, dossier, roles, behind);
        this.belonging = new Belonging(passage, roles, doers, programmes);
        this.hinted = new Hinted(passage, dossier, roles);
        this.asked = new Asked(passage, dossier, roles, doers, hinted, behind);
        this.pronouns = new Pronouns(passage);
        this.duals = !passage.language().listed("dual-verbs").isEmpty();
        this.entries = new Entries(passage, roles::giver);
    }

    /** Actor ids of those who give and the rule that found them; from the first to the last token that says so, or -1 where nobody is named there. */
    record Choice(List<String> ids, String rule, int first, int last) {
        private static final List<String> NOBODY = List.of();
        static final Choice NONE = new Choice(NOBODY, "rule:giver-unknown", -1, -1);

        Choice {
            if (ids.isEmpty()) ids = NOBODY;
        }

        /** Somebody is named, which each rule that follows asks: one look tells, whatever kind of list it is. */
        boolean names() { return ids != NOBODY; }
    }

    Choice of(Thing thing, Frame frame, Sentence sentence, @Nullable Said said, List<String> before) {
        boolean asking = frame.governor().kind() == ActKind.REQUEST || frame.governor().kind() == ActKind.NEED;
        Choice adjective = frame.withoutVerb() && thing.hardware() && !before.isEmpty() ? Choice.NONE : belonging.adjective(thing);      // "100 million – American arms": a line of what was told
        Choice choice = asking ? asked.of(thing, frame, sentence, adjective, before) : giver(thing, frame, sentence, said, before, adjective);
        choice = hinted.bracketed(hinted.willing(choice, thing, sentence), sentence);
        return choice.names() ? withoutStrangers(choice, asking ? List.of() : before) : choice;
    }

    /** Those who can give, of all whom a rule found; whoever gave last where it found strangers alone. */
    private Choice withoutStrangers(Choice choice, List<String> before) {
        boolean strange = false, able = true;
        for (int i = 0; i < choice.ids().size(); i++) {
            strange |= stranger(choice.ids().get(i));
            able &= roles.gives(choice.ids().get(i));
        }
        if (able && !strange) return choice;
        Choice known = strange ? known(choice, before) : choice;
        List<String> givers = known.ids().stream().filter(roles::gives).toList();
        return givers.size() == known.ids().size() ? known : new Choice(givers, known.rule(), known.first(), known.last());
    }

    private static Choice known(Choice choice, List<String> before) {
        List<String> known = choice.ids().stream().filter(id -> !stranger(id)).toList();
        if (!known.isEmpty()) return new Choice(known, choice.rule(), choice.first(), choice.last());
        return before.isEmpty() ? Choice.NONE : new Choice(before, LAST, -1, -1);
    }

    /** A scholar, an envoy whom no table knows: he gives nothing himself. */
    private static boolean stranger(String id) { return id.startsWith("name:"); }

    /** Whom the subject's noun phrase names, where the language has one: "the German package holds". */
    List<String> named(Act act, Sentence sentence) {
        List<String> named = doers.named(act, sentence);
        return named.contains(dossier.recipient()) ? named.stream().filter(id -> !id.equals(dossier.recipient())).toList() : named;
    }

    private Choice giver(Thing thing, Frame frame, Sentence sentence, @Nullable Said said, List<String> before, Choice adjective) {
        Act main = frame.governor();
        Act giving = frame.giving() == null ? main : frame.giving();
        Role small = roles.small(sentence, thing, frame);
        Choice led = hinted.led(thing, sentence);
        if (led.names()) return led;
        Choice agent = main.kind() == ActKind.ALLOW ? Choice.NONE : agent(thing, frame, sentence, small.has(Role.BY));
        if (agent.names()) return agent;
        Choice label = labelled(thing, main);
        if (label.names()) return label;
        if (main.kind() == ActKind.RECEIVE || giving.kind() == ActKind.RECEIVE && main.kind() != ActKind.REFUSE && main.kind() != ActKind.ALLOW) return ofReceived(thing, frame, sentence, said, before, adjective);
        Choice speaker = belonging.own(frame, thing, small) ? speaker(said) : Choice.NONE;
        if (speaker.names()) return speaker;
        Choice nearer = nearer(thing, frame, sentence, small);
        if (nearer != Choice.NONE) return nearer;
        Choice subject = subject(thing, frame, sentence, small);
        if (main.kind() == ActKind.AGREE && (!subject.names() || subject.ids().contains(dossier.recipient()))) {
            Choice partner = hinted.partner(main, sentence, thing);
            if (partner.names()) return partner;
        }
        if (adjective.names() && teller(subject, main, thing)) return adjective;
        if (subject.names() && !ofHelped(subject)) return subject;
        if (adjective.names()) return adjective;
        return subjectFirst && helpedActs(main, subject) ? Choice.NONE : otherwise(thing, frame, sentence, said, before, small);
    }

    /** Of something got: its source, or who pays for it. */
    private Choice ofReceived(Thing thing, Frame frame, Sentence sentence, @Nullable Said said, List<String> before, Choice adjective) {
        Act main = frame.governor();
        Choice source = belonging.source(thing, frame, sentence);
        if (source.names()) return source;
        if (!main.noun() && bought(main, sentence)) return Choice.NONE;
        Choice promised = verbFirst ? hinted.promisedBy(thing, sentence) : Choice.NONE;
        if (promised.names()) return promised;
        if (adjective.names()) return adjective;
        Choice payer = frame.giving() != null && main.kind() != ActKind.RECEIVE && !main.noun() ? doers.of(main, sentence, thing) : Choice.NONE;   // "financera demain l'achat de drones"
        return !payer.names() || payer.ids().contains(dossier.recipient()) ? carried(said, before, sentence) : payer;
    }

    /** Those named, or told of without a name, in places nearer than a subject's; {@link Choice#NONE} where there is no such place. */
    private Choice nearer(Thing thing, Frame frame, Sentence sentence, Role small) {
        Act main = frame.governor();
        Act giving = frame.giving() == null ? main : frame.giving();
        Choice found = small.has(Role.THANK) ? hinted.thanked(frame, sentence) : Choice.NONE;
        if (found == Choice.NONE && (passage.namedAt(thing.first() - 1) || passage.namedAt(thing.first() - 2))) found = gapped(thing, frame, sentence);
        if (found == Choice.NONE && small.has(Role.WHO) && !giving.noun()) found = antecedent(giving, sentence, thing);
        if (found == Choice.NONE && small.has(Role.BETWEEN)) found = hinted.between(main, thing, sentence);
        if (found == Choice.NONE && (small.has(Role.BOTH) || duals)) found = hinted.both(main, sentence);
        if (found == Choice.NONE && small.has(Role.COUNTRIES)) found = countries(main, giving, sentence);
        if (found == Choice.NONE && small.has(Pronouns.PRONOUNS) && !main.noun() && !verbFirst && !cases) found = meant(main);
        return found == Choice.NONE && small.has(Role.THAT) && giving != main ? doers.told(main, giving, sentence, thing) : found;
    }

    /** Countries without names, so many or some. */
    private Choice countries(Act main, Act giving, Sentence sentence) {
        Choice found = many(main, sentence);
        if (found == Choice.NONE && giving != main) found = many(giving, sentence);
        return found == Choice.NONE ? hinted.unnamed(giving == main || giving.noun() ? main : giving, sentence) : found;
    }

    private Choice subject(Thing thing, Frame frame, Sentence sentence, Role small) {
        Act main = frame.governor();
        Choice subject = main.kind() == ActKind.ARRIVE ? belonging.source(thing, frame, sentence) : Choice.NONE;
        if (!subject.names() && main.kind() != ActKind.REFUSE && small.has(Role.FROM)) subject = belonging.beside(thing, sentence);
        if (!subject.names() && main.kind() != ActKind.THERE) subject = doers.of(main, sentence, thing);
        if (!subject.names() && main.kind() == ActKind.REFUSE) subject = belonging.beside(thing, sentence);
        return !subject.names() && frame.giving() != null ? doers.of(frame.giving(), sentence, thing) : subject;
    }

    /** Where neither a subject nor an adjective names anybody: who is hinted at, who speaks, who gave last. */
    private Choice otherwise(Thing thing, Frame frame, Sentence sentence, @Nullable Said said, List<String> before, Role small) {
        Act main = frame.governor();
        Act giving = frame.giving() == null ? main : frame.giving();
        Choice seller = hinted.seller(main, sentence);
        if (seller.names()) return seller;
        Choice purse = cases ? hinted.purse(giving, sentence) : Choice.NONE;
        if (purse.names()) return purse;
        Choice opening = verbFirst ? doers.opening(giving, sentence) : Choice.NONE;
        if (opening.names()) return opening;
        Choice there = hinted.there(giving.noun() ? main : giving, sentence);
        if (there.names()) return there;
        Choice impersonal = cases ? belonging.source(thing, frame, sentence) : Choice.NONE;
        if (impersonal.names()) return impersonal;
        Choice joined = main.kind() == ActKind.CONTINUE || main.kind().ofTexts() && !before.isEmpty() ? Choice.NONE : hinted.joined(thing);
        if (joined.names()) return joined;
        Choice where = thing.measure() == Measure.TRAINING ? hinted.trainedIn(thing, frame, sentence) : Choice.NONE;
        if (where.names()) return where;
        Choice whose = verbFirst || inverts ? belonging.ofSubject(main, sentence) : Choice.NONE;
        if (whose.names()) return whose;
        Choice theirs = small.has(Role.HIS) ? hinted.theirs(thing, sentence) : Choice.NONE;
        if (theirs.names()) return theirs;
        Choice carried = carried(said, giving == main && (loose(main) || verbFirst && main.noun()) || thing.measure() == Measure.GUARANTEE ? List.of() : before, sentence);
        boolean last = !carried.names() || carried.rule().equals(LAST);
        Choice goesOn = last && (verbFirst || cases) ? hinted.goesOn(main, sentence) : Choice.NONE;
        if (goesOn.names()) return goesOn;
        Choice payer = last ? belonging.ofMoney(thing) : Choice.NONE;
        if (payer.names()) return payer;
        return carried.names() ? carried : hinted.host(thing, sentence);
    }

    /** The lists of the report and whose their entries are. */
    Entries entries() { return entries; }

    /** "Suède. Le pays avait annoncé …", "Estonia: 12 howitzers": whose entry of a list it is, unless the entry names another before its verb. */
    private Choice labelled(Thing thing, Act act) {
        Entries.Entry entry = entries.at(thing.first());
        if (entry == null || entry.label().isEmpty() || dashed(thing)) return Choice.NONE;
        List<String> ids = entry.label().stream().map(Actor::principal).distinct().toList();
        for (Actor actor : passage.actorsIn(entry.opens() + 1, Math.min(act.first() - 1, entry.last()))) {
            if (actor.kind().acts() && !actor.person() && roles.giver(actor) && !roles.governed(actor) && !ids.contains(actor.principal())) return Choice.NONE;
        }
        Actor own = ids.size() > 1 ? ofSeveral(thing, entry, ids) : null;
        if (own != null) return new Choice(List.of(own.principal()), ENTRY, own.first(), own.last());
        return new Choice(ids, ENTRY, entry.label().getFirst().first(), entry.label().getLast().last());
    }

    /** "Sweden and Iceland: Stockholm pledged 100 million, Reykjavik three", "dont 350 millions à la charge de Londres et 200 à celle d'Oslo": whose of several the thing is. */
    private @Nullable Actor ofSeveral(Thing thing, Entries.Entry entry, List<String> ids) {
        List<Actor> named = passage.actorsIn(entry.opens() + 1, entry.last()).stream().filter(actor -> ids.contains(actor.principal())).toList();
        List<Measured> counted = passage.measuredIn(entry.opens() + 1, entry.last());
        if (named.isEmpty()) return null;
        if (counted.isEmpty() || named.getFirst().first() < counted.getFirst().first()) return named.reversed().stream().filter(actor -> actor.last() < thing.first()).findFirst().orElse(null);
        return named.stream().filter(actor -> actor.first() > thing.last() && actor.last() <= passage.clauseEnd(thing.last(), entry.last())).findFirst().orElse(null);
    }

    /** "Elle lui livrera": whom the pronoun before the verb stands for. */
    private Choice meant(Act act) {
        int pronoun = pronouns.subjectOf(act.first());
        Actor referent = pronoun < 0 ? null : pronouns.referent(pronoun);
        return referent == null || !roles.giver(referent) ? Choice.NONE : new Choice(List.of(referent.principal()), "rule:pronoun-of-the-subject", pronoun, pronoun);
    }

    /** The one helped alone. */
    private boolean ofHelped(Choice subject) { return subject.ids().size() == 1 && subject.ids().getFirst().equals(dossier.recipient()); }

    /** "Zelensky talked about fighters": what the one helped does himself is not of whoever gave last. */
    private boolean helpedActs(Act act, Choice subject) {
        return !act.noun() && act.kind() != ActKind.ARRIVE && ofHelped(subject);
    }

    /** "Six ont été achetés par Kiev": what the one helped buys is nobody's gift. */
    private boolean bought(Act act, Sentence sentence) {
        return passage.actorsIn(act.last() + 1, Math.min(sentence.last(), act.last() + 6)).stream().anyMatch(actor -> roles.helped(actor) && roles.governedBy(actor, Role.BY));
    }

    /** "Macron revealed that American support …": who tells of another's support; but "أعلنت السويد أنها ستشتري أسلحة أميركية" of one's own. */
    private boolean teller(Choice subject, Act act, Thing thing) {
        int first = Math.min(act.first(), thing.first());
        if (subject.last() < 0 || subject.last() >= first) return false;
        for (int t = subject.last() + 1; t < first; t++) if (passage.particles().is(t, Role.THAT) && !passage.particles().is(t, Role.THAT_HE) || passage.tokens().is(t, ":")) return true;
        return false;
    }

    /** Talk and mere going on say nothing of who gave last. */
    private boolean loose(Act act) {
        return act.kind() == ActKind.DISCUSS || act.kind() == ActKind.EXPIRE || (act.kind() == ActKind.CONTINUE || act.kind() == ActKind.BEGIN || act.kind() == ActKind.TRAIN && act.noun()) && subjectFirst;
    }

    /** "By Estonia", "par les Pays-Bas", "من جانب برلين". */
    private Choice agent(Thing thing, Frame frame, Sentence sentence, boolean by) {
        Actor agent = null;
        if (by) for (Actor actor : passage.actorsIn(Math.min(frame.first(), thing.first()), sentence.last())) {
            if (!(roles.governedBy(actor, Role.BY) && roles.acts(actor) || verbFirst && hinted.agents(actor)) || !roles.giver(actor) || ofAnother(actor, thing, frame)) continue;
            if (agent == null || agent.first() < thing.first()) agent = actor;
            if (actor.first() > thing.first()) break;
        }
        if (agent == null && cases) agent = hinted.ofParticiple(thing, frame, sentence);
        if (agent != null && agent.kind() == Actor.Kind.ADJECTIVE && !roles.acts(agent)) return roles.adjectives(agent);
        return agent == null ? Choice.NONE : roles.list(agent, sentence, "rule:agent");
    }

    /** "Prêts administrés par le FMI": the agent of a participle that is no act of this frame, and whose noun has ended. */
    private boolean ofAnother(Actor agent, Thing thing, Frame frame) {
        int t = agent.first() - 1;
        while (t > 0 && !passage.particles().is(t, Role.BY)) t--;
        for (t--; t > Math.max(frame.last(), thing.last()) && passage.words().may(t, Feature.ADVERB); t--) { }
        boolean participle = passage.words().may(t, Feature.PARTICIPLE) && !passage.particles().is(t - 1, Role.ARTICLE);
        boolean before = agent.last() < thing.first() && passage.partings(agent.last(), thing.first()) > 0;
        return participle && (t > frame.last() || t < frame.first()) && (t > thing.last() || before);
    }

    /** A dash stands before the thing, and a name before the dash: "Estonia – 12 million". */
    private boolean dashed(Thing thing) {
        int t = thing.first() - 1;
        return t > 0 && passage.tokens().sign(t) && Marks.dash(passage.tokens().firstChar(t)) && !entryLabel(t);
    }

    /** The dash that opens an entry behind its label. */
    private boolean entryLabel(int dash) { return entries.at(dash + 1) instanceof Entries.Entry entry && entry.opens() == dash; }

    /** "Estonia will send shells, and Lithuania – 50 million", "and Latvia four howitzers": the verb is left out, the giver stands before what he gives. */
    private Choice gapped(Thing thing, Frame frame, Sentence sentence) {
        int t = thing.first() - 1;
        boolean dash = dashed(thing) && t > sentence.first();
        if (!dash && (approximate(t) || passage.particles().is(t, Role.HIS) || passage.particles().is(t, Role.AGAIN) || passage.particles().is(t, Role.ARTICLE) || verbFirst && by(t))) t--;
        Actor giver = passage.actorAt(dash ? t - 1 : t);
        if (giver == null || !giver.kind().acts() || !roles.giver(giver) || cases && !roles.nominative(giver)) return Choice.NONE;
        boolean own = dash ? passage.clauseStart(giver.first(), sentence.first()) >= giver.first() - 2 : again(giver, frame);
        return own ? new Choice(List.of(giver.principal()), dash ? "rule:dash-for-the-verb" : "rule:verb-left-out", giver.first(), giver.last()) : Choice.NONE;
    }

    /** "And Denmark around 400 million": how exactly the sum is meant. */
    private boolean approximate(int t) { return passage.words().may(t, Feature.ADVERB) && !passage.particles().is(t, Role.AND) && !passage.words().may(t, Feature.VERB); }

    /** "ساهمت هولندا بمليون، وكندا بـ 70 مليونا": the sum has a preposition of its own. */
    private boolean by(int t) { return passage.words().may(t, Feature.BY) || passage.words().form(t).length() == 1; }

    /** After "and" or a comma behind what another gives by the same verb. */
    private boolean again(Actor giver, Frame frame) {
        int before = giver.first() - 1;
        if (frame.last() >= before || passage.particles().is(before, Role.ARTICLE) && --before <= frame.last()) return false;
        boolean joined = passage.particles().is(before, Role.AND) || Marks.comma(passage.tokens().firstChar(before)) || passage.words().may(giver.first(), Feature.AND);
        for (int t = frame.last() + 1; joined && t < before; t++) if (passage.actorAt(t) == null && !roles.each(t) && !passage.particles().is(t, Role.FROM) && (passage.words().may(t, Feature.NOUN) || passage.tokens().number(t)) && !passage.particles().is(t, Role.TO)) return true;
        return false;
    }

    /** "Poland and Lithuania, which pledged shells": the subject of a relative clause stands before it, in whatever case. */
    private Choice antecedent(Act act, Sentence sentence, Thing thing) {
        int start = passage.clauseStart(act.first(), sentence.first());
        if (start - 2 < sentence.first() || thing.first() < start || passage.particles().find(start, Math.min(start + 1, act.first()), Role.WHO) < 0 || passage.words().may(start, Feature.ADVERB)) return Choice.NONE;
        for (Actor actor : passage.actorsIn(start, act.first() - 1)) if (actor.kind().acts() && (!cases || roles.nominative(actor))) return Choice.NONE;
        Actor before = passage.actorAt(start - 2);
        return before == null || !before.kind().acts() || !roles.giver(before) ? Choice.NONE : roles.list(before, sentence, "rule:antecedent");
    }

    /** "26 countries agreed": givers without names, right beside the act. */
    private Choice many(Act act, Sentence sentence) {
        for (Measured value : passage.measuredIn(Math.max(sentence.first(), act.first() - 8), Math.min(sentence.last(), act.last() + 6))) {
            if (!(value instanceof Measured.Number number)) continue;
            int noun = passage.particles().find(number.last() + 1, Math.min(sentence.last(), number.last() + 2), Role.COUNTRIES);
            if (noun < 0 || number.last() >= act.first() && number.first() <= act.last()) continue;
            boolean beside = noun < act.first() ? passage.partings(noun, act.first()) == 0 : passage.partings(act.last(), number.first()) == 0;
            int before = number.first() - 1;
            boolean object = passage.particles().is(before, Role.TO) || passage.particles().is(before, Role.WITH) || passage.particles().is(before, Role.FROM) || noun > act.first() && !cases && !verbFirst;
            if (beside && !object) return byName(noun, sentence, new Choice(List.of(), SO_MANY, number.first(), noun));
        }
        return Choice.NONE;
    }

    /** "Three nations train them: Norway, Canada and Albania": whom the colon names. */
    private Choice byName(int noun, Sentence sentence, Choice many) {
        for (int t = noun + 1; t < sentence.last(); t++) {
            Choice named = passage.tokens().is(t, ":") ? roles.counted(t + 1, sentence) : Choice.NONE;
            if (named.names()) return named;
        }
        return many;
    }

    /** "We will send", "our support": the speaker's state. */
    Choice speaker(@Nullable Said said) {
        if (said == null) return Choice.NONE;
        if (said.speakers().isEmpty()) return hinted.sourceOf(said);
        List<String> ids = new ArrayList<>();
        for (String state : roles.states(said)) if (!stranger(state) && !state.equals(dossier.aggressor())) ids.add(state);
        return new Choice(ids, "rule:the-speakers-own", -1, -1);
    }

    /** The states of the persons whom the sentence names: "After Scholz had received his guest, a package was announced". */
    private List<String> hosts(Sentence sentence) {
        return passage.actorsIn(sentence.first(), sentence.last()).stream().filter(actor -> actor.person() && roles.giver(actor)).map(Actor::principal)
                .filter(state -> state.indexOf('-') < 0 && state.indexOf(':') < 0).distinct().toList();
    }

    private Choice carried(@Nullable Said said, List<String> before, Sentence sentence) {
        Choice speaker = speaker(said);
        if (ofAggressor(said)) return Choice.NONE;
        Choice lot = hinted.lot(sentence);
        if (lot.names()) return lot;
        if (speaker.names() && !speaker.ids().contains(dossier.recipient())) return new Choice(speaker.ids(), "rule:the-speakers-state", -1, -1);
        List<String> hosts = verbFirst && !before.isEmpty() ? hosts(sentence) : List.of();
        if (hosts.size() == 1) return new Choice(hosts, "rule:whose-person-is-named", -1, -1);
        return before.isEmpty() ? Choice.NONE : new Choice(before, LAST, -1, -1);
    }

    boolean ofAggressor(@Nullable Said said) {
        if (said == null || said.speakers().isEmpty()) return false;
        for (String state : roles.states(said)) if (!dossier.aggressor().equals(state)) return false;
        return true;
    }
}
