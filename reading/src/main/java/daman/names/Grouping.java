package daman.names;

import daman.languages.Analysed;
import daman.languages.Feature;
import daman.languages.Language;
import daman.languages.Lexicon.Hit;
import daman.languages.Listed;
import daman.languages.Particles;
import daman.languages.Particles.Role;
import daman.names.parts.Piece;
import daman.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts a name and its title together: "French President Emmanuel Macron", "le président français", "глава МЗС України
 * Дмитро Кулеба", "وزير الخارجية الأوكراني دميترو كوليبا", "Charles Michel, the president of the European Council".
 */
final class Grouping {
    private static final int ATTRIBUTES = 10;
    private static final String SPOKESPERSON = "spokesperson";
    private static final String AMBASSADOR = "ambassador";
    /** The office of one who is told by the adjective of his state: "the Spanish leader". */
    private static final String GUEST = "guest", LEADER = "leader";
    /** The office of nouns that stand before a name and are none: "general", "lawyer", "researcher". */
    private static final String PERSON = "person";

    private static final Role STATUSES = Role.any(Role.FORMER, Role.ACTING);

    private final Language language;
    private final Analysed words;
    private final Tokens tokens;
    private final Particles.Marks marks;
    private final List<Hit<Piece>> found;
    private final Listed links;
    private final boolean qualifierBefore;
    private final boolean cased;
    private final boolean nounsCapital;
    private final Unlisted unlisted;
    private final List<Draft> drafts;
    private String status = "";

    Grouping(Language language, Given.Names given, Analysed words, Particles.Marks marks, List<Hit<Piece>> found) {
        this.language = language;
        this.words = words;
        this.marks = marks;
        this.found = found;
        this.drafts = new ArrayList<>(found.size());
        this.tokens = words.tokens();
        this.links = language.listed("of-words");
        this.qualifierBefore = language.setting("qualifier-before");
        this.cased = !language.setting("caseless");
        this.nounsCapital = language.setting("nouns-capital");
        BitSet taken = new BitSet(words.size()), known = new BitSet(words.size());
        for (Hit<Piece> piece : found) {
            boolean name = piece.value().type() == Piece.Type.PLACE || piece.value().type() == Piece.Type.PERSON;
            (name ? known : taken).set(piece.first(), piece.last() + 1);
        }
        this.unlisted = new Unlisted(given, words, marks, taken, known);
    }

    List<Draft> run() {
        boolean statuses = marks.anywhere(STATUSES);
        for (int i = 0; i < found.size(); ) {
            status = statuses ? status(found.get(i).first() - 1) : "";
            i = switch (found.get(i).value().type()) {
                case OFFICE -> titled(i, i);
                case MINISTRY -> ministry(i, i);
                case STATE, CAPITAL, ADJECTIVE, BODY -> qualified(i);
                default -> single(i);
            };
        }
        return drafts;
    }

    private String status(int t) { return marks.is(t, Role.FORMER) ? "former" : marks.is(t, Role.ACTING) ? "acting" : ""; }

    /**
     * A state, an adjective or a body: of the office or ministry right after it, else an actor of its own. Where words have cases only an adjective
     * stands before: "прийняв у Києві прем'єра Канади".
     */
    private int qualified(int i) {
        boolean agrees = !language.setting("cases") || found.get(i).value().type() == Piece.Type.ADJECTIVE;
        if (qualifierBefore && agrees && i + 1 < found.size() && joined(i, i + 1, false)) {
            Piece.Type next = found.get(i + 1).value().type();
            if (next == Piece.Type.OFFICE && fits(i, i + 1)) return titled(i, i + 1);
            if (next == Piece.Type.MINISTRY && found.get(i).value().type() != Piece.Type.BODY) return ministry(i, i + 1);
        }
        return single(i);
    }

    private boolean fits(int qualifier, int office) {
        String of = found.get(office).value().of();
        return of.isEmpty() || of.equals(found.get(qualifier).value().of()) || of.equals(found.get(qualifier).value().id());
    }

    /** "Посол Данії в Україні Томас …": where one is posted says nothing of whose he is. */
    private boolean posted(Hit<Piece> title, int next) {
        return title.value().id().equals(AMBASSADOR) && language.setting("cases") && next > 0 && next < found.size() && found.get(next).value().qualifies() && found.get(next).value().type() != Piece.Type.ADJECTIVE && joined(next - 1, next, false)
                && unlisted.after(found.get(next).last()) != null;
    }

    private int titled(int from, int office) {
        Hit<Piece> title = found.get(office);
        String of = title.value().of().isEmpty() ? null : title.value().of();
        if (from < office) of = owner(found.get(from));
        int next = office + 1;
        while (next < found.size() && (found.get(next).value().qualifies() || ministryOf(next)) && joined(next - 1, next, false)) {
            String owner = owner(found.get(next));
            if (object(title, found.get(next), of)) break;
            boolean whose = of != null && stateless(title, found.get(next - 1)) && !ministryOf(next);      // "المتحدثة باسم الخارجية الفنلندية"
            if (whose) owner = owner + ":" + of;
            else if (ministryOf(next) && stateOf(title, of, found.get(next))) owner = of + ":" + owner;                          // "речниця норвезького МЗС"
            if (!whose && of != null && !of.equals(owner) && !owner.startsWith(of) && title.value().of().isEmpty()) break;
            if (of == null || of.equals(Resolution.OWN) || title.value().id().equals(SPOKESPERSON)) of = owner;      // "le président de la République de Moldavie"
            next++;
        }
        if (posted(title, next)) next++;
        int last = found.get(next - 1).last();
        if (next < found.size() && spokesman(office, next) && joined(next - 1, next, false) && unlisted.after(found.get(next).last()) == null) {
            Hit<Piece> whose = title.value().id().equals(SPOKESPERSON) ? found.get(next) : title;
            drafts.add(new Draft(found.get(from).first(), found.get(next).last(), Actor.Kind.MINISTRY, null, whose.value().id(), null, of, "", whose.first(), title.first(), false, title.origin()));
            return next + 1;
        }
        if (next < found.size() && spokesman(office, next) && joined(next - 1, next, false) && title.value().id().equals(SPOKESPERSON)) {
            boolean known = next + 1 < found.size() && found.get(next + 1).value().type() == Piece.Type.PERSON && joined(next, next + 1, false);
            if (known) {
                Hit<Piece> person = found.get(next + 1);
                drafts.add(new Draft(found.get(from).first(), person.last(), Actor.Kind.PERSON, person.value(), null, SPOKESPERSON, of, status, person.first(), title.first(), false, title.origin()));
                return next + 2;
            }
            Unlisted.Name name = Objects.requireNonNull(unlisted.after(found.get(next).last()));
            drafts.add(new Draft(found.get(from).first(), name.last(), Actor.Kind.UNKNOWN, null, name.text(), SPOKESPERSON, of, status, name.last(), title.first(), false, title.origin()));
            return behind(name, next + 1);
        }
        int holder = complement(next);
        if (holder >= 0) {
            Hit<Piece> person = found.get(holder);
            drafts.add(new Draft(found.get(from).first(), person.last(), Actor.Kind.PERSON, person.value(), null, title.value().id(), of, status, person.first(), title.first(), false, title.origin()));
            return holder + 1;
        }
        if (next < found.size() && found.get(next).value().type() == Piece.Type.PERSON && joined(next - 1, next, true)) {
            Hit<Piece> person = found.get(next);
            drafts.add(new Draft(found.get(from).first(), person.last(), Actor.Kind.PERSON, person.value(), null, title.value().id(), of,
                    status, person.first(), title.first(), false, title.origin()));
            return next + 1;
        }
        int held = language.setting("verb-first") ? named(next, last) : -1;
        if (held >= 0) {
            Hit<Piece> person = found.get(held);
            drafts.add(new Draft(found.get(from).first(), person.last(), Actor.Kind.PERSON, person.value(), null, title.value().id(), of,
                    status, person.first(), title.first(), false, title.origin()));
            return held + 1;
        }
        int place = posted(last, next);
        if (place >= 0 && next + 1 < found.size() && found.get(next + 1).value().type() == Piece.Type.PERSON && found.get(next + 1).first() == place + 2) {
            Hit<Piece> person = found.get(next + 1);
            drafts.add(new Draft(found.get(from).first(), person.last(), Actor.Kind.PERSON, person.value(), null, title.value().id(), of, status, person.first(), title.first(), false, title.origin()));
            return next + 2;
        }
        Unlisted.Name name = unlisted.after(place >= 0 ? place : last), told = setBefore(found.get(from).first());
        if (told != null && (name == null || name.first() == name.last())) {       // "Petar Ivanov, leader of the opposition Renewal party"
            drafts.add(new Draft(told.first(), last, Actor.Kind.UNKNOWN, null, told.text(), title.value().id(), of, status, told.first(), told.first(), false, title.origin()));
            return next;
        }
        if (name == null && !appositionOf(from)) name = unlisted.beyond(last);
        int family = name == null || cased ? -1 : family(next, of, name.last());
        if (family >= 0) {
            Hit<Piece> person = found.get(family);
            drafts.add(new Draft(found.get(from).first(), person.last(), Actor.Kind.PERSON, person.value(), null, title.value().id(), of, status, last + 1, title.first(), false, title.origin()));
            return family + 1;
        }
        if (name != null) {
            drafts.add(new Draft(found.get(from).first(), name.last(), Actor.Kind.UNKNOWN, null, name.text(), title.value().id(), of, status, last + 1,
                    title.first(), false, title.origin()));
            return behind(name, next);
        }
        boolean plural = plural(title);
        if ((title.value().id().equals(GUEST) || title.value().id().equals(LEADER)) && title.value().of().isEmpty() && (plural || !described(from, office, next))) return apart(from, office, next);
        if (title.value().id().equals(PERSON)) return apart(from, office, next);
        if (appositionOf(from)) {
            Draft before = drafts.removeLast();
            drafts.add(new Draft(before.first(), last, before.kind(), before.piece(), before.name(), title.value().id(), of, status, before.core(),
                    before.head(), false, before.origin()));
            return next;
        }
        drafts.add(new Draft(found.get(from).first(), last, Actor.Kind.PERSON, null, null, title.value().id(), of, status, title.first(),
                title.first(), plural, title.origin()));
        return alike(title, next);
    }

    /** "The defence ministers of Norway": several, by the noun that a title of several words has for its head. */
    private boolean plural(Hit<Piece> title) {
        int head = title.last();
        if (!qualifierBefore || title.first() == head || language.setting("cases")) return Feature.PLURAL.in(title.features()) && !Feature.SINGULAR.in(title.features());
        for (int t = title.last() - 1; t > title.first(); t--) if (links.at(words, t)) head = t - 1;
        return words.may(head, Feature.PLURAL);
    }

    /** The stranger whom the title behind a comma is said of. */
    private Unlisted.@Nullable Name setBefore(int title) {
        Unlisted.Name name = unlisted.before(title);
        return name == null || !drafts.isEmpty() && drafts.getLast().last() >= name.first() ? null : name;
    }

    private boolean described(int from, int office, int next) {
        int other = from < office ? from : office + 1;
        return other < next && found.get(other).value().type() == Piece.Type.ADJECTIVE;
    }

    /** What stands around a noun that is no office and has no name beside it is what it would be without that noun: "German experts". */
    private int apart(int from, int office, int next) {
        for (int i = from; i < next; i++) if (i != office) single(i);
        return next;
    }

    /** "شكر الرئيس كندا", "شكر رئيس الدولة كندا", "دعا الرئيس الأوكراني كندا": behind a title with its article or its own state another state is the verb's object; "رئيس كندا" is of Canada. */
    private boolean object(Hit<Piece> title, Hit<Piece> next, @Nullable String of) {
        boolean state = next.value().type() == Piece.Type.STATE || next.value().type() == Piece.Type.CAPITAL;
        if (!language.setting("verb-first") || !state || words.may(next.first(), Feature.TO)) return false;
        boolean article = words.may(title.last(), Feature.ARTICLE) && next.first() == title.last() + 1;
        return article || of != null && !of.equals(owner(next)) && !owner(next).startsWith(of);
    }

    /** Whose a house without a state is that a spokesman of that state speaks for. */
    private static boolean stateOf(Hit<Piece> title, @Nullable String of, Hit<Piece> house) {
        return of != null && of.length() == 2 && title.value().id().equals(SPOKESPERSON) && house.value().of().isEmpty() && house.value().id().indexOf(':') < 0;
    }

    /** A spokesman's house that a state is still to be told of. */
    private static boolean stateless(Hit<Piece> title, Hit<Piece> house) {
        return title.value().id().equals(SPOKESPERSON) && house.value().type() == Piece.Type.MINISTRY && house.value().of().isEmpty() && house.value().id().indexOf(':') < 0;
    }

    /** "وزيرا الخارجية الألماني والفرنسي": one office, the holders of several states. */
    private int alike(Hit<Piece> title, int from) {
        int next = from;
        while (!qualifierBefore && next < found.size() && found.get(next).value().type() == Piece.Type.ADJECTIVE && found.get(next).first() == found.get(next - 1).last() + 1
                && words.may(found.get(next).first(), Feature.AND)) {
            Hit<Piece> other = found.get(next++);
            drafts.add(new Draft(other.first(), other.last(), Actor.Kind.PERSON, null, null, title.value().id(), owner(other), "", other.first(), other.first(), false, title.origin()));
        }
        return next;
    }

    /** "رئيسة الوزراء الإيطالية جورجا ميلوني": a first name as no table spells it, before the family name of somebody of that state; or -1. */
    private int family(int next, @Nullable String of, int nameEnd) {
        for (int i = next; i < found.size() && found.get(i).first() <= nameEnd; i++) {
            Piece piece = found.get(i).value();
            if (piece.type() == Piece.Type.PERSON && found.get(i).last() == nameEnd && (of == null || of.equals(piece.of()))) return i;
        }
        return -1;
    }

    /** "الأمين العام الجديد للحلف (الناتو)، مارك روته": what else is said of the office, a comma, and the name of its holder. */
    private int named(int next, int last) {
        for (int i = next; i < found.size() && found.get(i).first() - last <= ATTRIBUTES; i++) {
            Piece.Type type = found.get(i).value().type();
            if (type != Piece.Type.PERSON) {
                if (type == Piece.Type.PLACE || type == Piece.Type.MEDIA) return -1;
                continue;
            }
            int comma = found.get(i).first() - 1;
            if (!words.tokens().is(comma, "،") && !words.tokens().is(comma, ",")) return -1;
            for (int t = last + 1; t < comma; t++) if (!attribute(t)) return -1;
            return i;
        }
        return -1;
    }

    private boolean attribute(int t) {
        if (marks.is(t, Role.FORMER)) status = "former";
        if (marks.is(t, Role.FORMER) || words.tokens().is(t, "(") || words.tokens().is(t, ")")) return true;
        boolean verb = words.may(t, Feature.VERB) && !words.may(t, Feature.NOUN) && !words.may(t, Feature.ADJECTIVE);
        return words.tokens().word(t) && !verb && !marks.is(t, Role.THAT) && !marks.is(t, Role.WHO) && !marks.is(t, Role.WITH) && !marks.is(t, Role.TO) && !marks.is(t, Role.PREP);
    }

    /** "The prime minister's spokesman", "le porte-parole du chancelier": he speaks for the office. */
    private boolean spokesman(int a, int b) {
        if (found.get(a).value().type() != Piece.Type.OFFICE || found.get(b).value().type() != Piece.Type.OFFICE) return false;
        return found.get(a).value().id().equals(SPOKESPERSON) != found.get(b).value().id().equals(SPOKESPERSON);
    }

    /** "Спецпосланець американського президента Стів Віткофф": a title in the genitive says whose; the person after both, or -1. */
    private int complement(int title) {
        if (title + 1 >= found.size() || found.get(title).value().type() != Piece.Type.OFFICE || !joined(title - 1, title, false)) return -1;
        long features = found.get(title).features();
        if (!Feature.GENITIVE.in(features) || Feature.NOMINATIVE.in(features)) return -1;
        int person = title + 1;
        if (!named(person)) return -1;
        return named(person + 1) ? person + 1 : person;
    }

    /** The first piece from a number on that stands behind a name. */
    private int behind(Unlisted.Name name, int from) {
        int next = from;
        while (next < found.size() && found.get(next).first() <= name.last()) next++;
        return next;
    }

    private boolean named(int i) { return i < found.size() && found.get(i).value().type() == Piece.Type.PERSON && joined(i - 1, i, false); }

    private boolean ministryOf(int i) { return found.get(i).value().type() == Piece.Type.MINISTRY; }

    private int ministry(int from, int at) {
        Hit<Piece> ministry = found.get(at);
        String of = from < at ? found.get(from).value().of() : ministry.value().of();
        int next = at + 1;
        if (next < found.size() && found.get(next).value().qualifies() && joined(at, next, false) && from == at) {
            of = found.get(next).value().of();
            next++;
        }
        boolean speaks = qualifierBefore && next < found.size() && found.get(next).value().id().equals(SPOKESPERSON) && found.get(next).first() == found.get(next - 1).last() + 1
                && unlisted.after(found.get(next).last()) == null && !named(next + 1);
        if (speaks) next++;                                                            // "a foreign ministry spokesperson said"
        drafts.add(new Draft(found.get(from).first(), found.get(next - 1).last(), Actor.Kind.MINISTRY, null, ministry.value().id(), null,
                of.isEmpty() ? null : of, theirs(found.get(from).first()) ? Resolution.THEIRS : "", ministry.first(), ministry.first(), false, ministry.origin()));
        return next;
    }

    /** "Її Міноборони", "тамтешнє МЗС": of the state that the text has just told of. */
    private boolean theirs(int first) {
        return first > 0 && (marks.is(first - 1, Role.HIS) || marks.is(first - 1, Role.HER) || marks.is(first - 1, Role.THEIR));
    }

    /** A piece that needs no other; who was named before tells whom a description means: "the Fund", "the Nordic country". */
    private int single(int i) {
        Hit<Piece> piece = found.get(i);
        Actor.Kind kind = switch (piece.value().type()) {
            case PERSON -> Actor.Kind.PERSON;
            case STATE -> compound(piece) ? Actor.Kind.ADJECTIVE : Actor.Kind.STATE;
            case DESCRIPTION -> Actor.Kind.STATE;
            case CAPITAL -> Actor.Kind.CAPITAL;
            case ADJECTIVE -> Actor.Kind.ADJECTIVE;
            case PEOPLE -> Actor.Kind.PEOPLE;
            case BODY -> compound(piece) ? Actor.Kind.ADJECTIVE : Actor.Kind.BODY;
            case OFFICE -> Actor.Kind.BODY;
            case GROUP -> Actor.Kind.GROUP;
            case MEDIA -> Actor.Kind.MEDIA;
            case MINISTRY -> Actor.Kind.MINISTRY;
            case PLACE -> Actor.Kind.PLACE;
        };
        boolean described = piece.value().type() == Piece.Type.DESCRIPTION;
        drafts.add(new Draft(piece.first(), piece.last(), kind, described ? null : piece.value(), described ? piece.value().id() : null, null, null, described ? Resolution.DESCRIBED : "", piece.first(), piece.first(), false, piece.origin()));
        return i + 1;
    }

    /** "EU-Beitritt", "Nato-Soldaten": the name only says which. */
    private boolean compound(Hit<Piece> piece) { return nounsCapital && piece.last() + 1 < words.size() && words.tokens().hyphened(piece.last() + 1); }

    private static String owner(Hit<Piece> piece) {
        Piece what = piece.value();
        return what.type() == Piece.Type.BODY || what.type() == Piece.Type.MINISTRY ? what.id() : what.of();
    }

    private boolean appositionOf(int from) {
        if (drafts.isEmpty()) return false;
        Draft before = drafts.getLast();
        if (before.kind() != Actor.Kind.PERSON && before.kind() != Actor.Kind.UNKNOWN || before.office() != null) return false;
        return between(before.last(), found.get(from).first(), true, true);
    }

    private boolean joined(int a, int b, boolean comma) { return between(found.get(a).last(), found.get(b).first(), comma, false); }

    /** Only small linking words, titles of courtesy and words such as "former" lie between two tokens, and at most one comma or dash. */
    private boolean between(int last, int first, boolean comma, boolean needed) {
        int commas = 0;
        if (first - last > 6 || newLine(last, first) || words.may(first, Feature.AND)) return false;
        for (int t = last + 1; t < first; t++) {
            if (tokens.is(t, ',') || tokens.is(t, '،') || tokens.is(t, '–') || tokens.is(t, '—')) commas++;
            else if (marks.is(t, STATUSES)) {
                status = status(t);
                t = Math.max(t, marks.end(t));
            }
            else if (!links.at(words, t) && !marks.is(t, Role.HONORIFIC) && !(tokens.is(t, ".") && marks.is(t - 1, Role.HONORIFIC)) && !tokens.is(t, "'s") && !tokens.is(t, '(') && !tokens.is(t, ')')) return false;
        }
        return needed ? commas == 1 : commas == 0 || comma && commas == 1;
    }

    /** A headline has no full stop: what follows it belongs to another sentence all the same. */
    private boolean newLine(int token, int next) { return !words.tokens().sameLine(token, next); }


    /** "Ukraine's ambassador in Canberra, Vasyl Myroshnychenko": the last token of the place where somebody is at his post, before a comma; or -1. */
    private int posted(int last, int next) {
        if (next >= found.size() || !qualifierBefore || !(marks.is(last + 1, Role.PREP) || marks.is(last + 1, Role.TO)) || found.get(next).first() != last + 2) return -1;
        Piece.Type type = found.get(next).value().type();
        int place = found.get(next).last();
        boolean where = type == Piece.Type.CAPITAL || type == Piece.Type.PLACE || type == Piece.Type.STATE || type == Piece.Type.BODY;
        return where && place + 1 < words.size() && words.tokens().is(place + 1, ",") ? place : -1;
    }

}
