package daman.languages;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The small words of a language by what they do ({@code particles.tsv}, {@code auxiliaries.tsv}). */
public final class Particles {
    private final Lexicon<?> lexicon;

    public Particles(Language language) {
        this.lexicon = new Lexicon<Role>(language);
        add(language.find("particles"));
        add(language.find("auxiliaries"));
    }

    private void add(@Nullable Table table) {
        if (table == null) return;
        for (Table.Row row : table.expect("form", "role").rows()) {
            Role role = Role.named(row.get("role"));
            if (role == null) throw new KnowledgeException(row.origin() + ": no rule asks for a role '" + row.get("role") + "'");
            lexicon.addMark(row.get("form"), role, row.origin());
        }
    }

    /** Marks of one text: which token has which role. */
    public Marks mark(Analysed words) { return new Marks(words.marks()); }

    /** Where the small words stand. */
    public static final class Marks {
        private final short[] numbers;
        private final byte[] more;
        private final long[] sets;
        /** All roles of the text: most that a rule asks for stand nowhere in it. */
        private final long low;
        private final long high;

        private Marks(Automaton.Marks marks) {
            this.numbers = marks.numbers();
            this.more = marks.more();
            this.sets = marks.sets();
            long low = 0, high = 0;
            for (int number : numbers) {
                low |= sets[2 * number];
                high |= sets[2 * number + 1];
            }
            this.low = low;
            this.high = high;
        }

        /** Does a small word of this role, or of one of these, begin at the token? */
        public boolean is(int token, Role role) { return any(token) && has(numbers[token], role); }

        private boolean has(int set, Role role) { return (sets[2 * set] & role.low() | sets[2 * set + 1] & role.high()) != 0; }

        /** What the small words do that begin at the token. */
        public Role at(int token) { return any(token) ? new Role(sets[2 * numbers[token]], sets[2 * numbers[token] + 1]) : Role.NONE; }

        /** Does any small word begin at the token? */
        public boolean any(int token) { return token >= 0 && token < numbers.length && numbers[token] != 0; }

        /** The last token of the small word that begins here. */
        public int end(int token) { return token + more[token]; }

        /** Some small word of the text has this role, or one of these. */
        public boolean anywhere(Role role) { return (low & role.low() | high & role.high()) != 0; }

        /** All that small words do in the text. */
        public Role all() { return new Role(low, high); }

        /** All that they do that begin within a range of tokens, which may reach beyond the text. */
        public Role within(int first, int last) {
            long low = 0, high = 0;
            int end = Math.min(last, numbers.length - 1);
            for (int t = Math.max(0, first); t <= end; t++) {
                low |= sets[2 * numbers[t]];
                high |= sets[2 * numbers[t] + 1];
            }
            return new Role(low, high);
        }

        /** The first token in a range at which a small word of this role begins, or -1. */
        public int find(int from, int to, Role role) {
            if (!anywhere(role)) return -1;
            int end = Math.min(to, more.length - 1);
            for (int t = Math.max(0, from); t <= end; t++) if (has(numbers[t], role)) return t;
            return -1;
        }
    }

    /**
     * Sets of roles by number, two longs for each: a text holds a number for each of its tokens and no more, since a language has some hundred sets, and the same few
     * stand in a text again and again. The first is empty.
     */
    static final class Sets {
        private final Map<Role, Short> numbers = new HashMap<>();
        private volatile long[] bits = {};

        Sets() { number(Role.NONE); }

        /** All there are by now. Another thread may have given the numbers that were read before this is asked: its sets are then seen as well. */
        long[] bits() {
            VarHandle.loadLoadFence();
            return bits;
        }

        synchronized short number(Role set) {
            Short known = numbers.get(set);
            if (known != null) return known;
            if (numbers.size() > Short.MAX_VALUE) throw new KnowledgeException("small words have more than " + Short.MAX_VALUE + " sets of roles");
            long[] more = Arrays.copyOf(bits, bits.length + 2);
            more[bits.length] = set.low();
            more[bits.length + 1] = set.high();
            numbers.put(set, (short) numbers.size());
            bits = more;
            return numbers.get(set);
        }

        /** The number of two sets together. */
        short both(short one, short other) { return one == 0 || one == other ? other : other == 0 ? one : number(role(one).and(role(other))); }

        private Role role(int number) { return new Role(bits[2 * number], bits[2 * number + 1]); }
    }

    /**
     * What a small word does, as {@code particles.tsv} and {@code auxiliaries.tsv} name it, or several of these that are asked for together: a bit of one of two longs. A record and its constants, so that the compiler
     * of the Java machine knows the bits wherever a rule asks for one, which rules do two thousand times a report.
     */
    public record Role(long low, long high) {
        private static final Map<String, Role> BY_NAME = new LinkedHashMap<>();

        /** No role at all. */
        public static final Role NONE = new Role(0, 0);

        public static final Role ABSENT = role("absent"), ACCORDING = role("according"), ACTING = role("acting"), AGAIN = role("again"), ALL = role("all"),
            ALREADY = role("already"), AND = role("and"), ARTICLE = role("article"), ASFOR = role("asfor"), BE = role("be"), BEFORE = role("before"), BESIDES = role("besides"),
            BETWEEN = role("between"), BOTH = role("both"), BUT = role("but"), BY = role("by"), CAPITAL = role("capital"), CLITIC = role("clitic"), COUNTRIES = role("countries"),
            DEMONSTRATIVE = role("demonstrative"), DID_NOT = role("did-not"), DIFFERENCE = role("difference"), DONE = role("done"), EACH = role("each"), FORMER = role("former"),
            FROM = role("from"), FROM_HIM = role("from-him"), GOVERNMENTS = role("governments"), GUEST = role("guest"), HABITUAL = role("habitual"), HAVE = role("have"),
            HE = role("he"), HER = role("her"), HIS = role("his"), HIS_COUNTRY = role("his-country"), HONORIFIC = role("honorific"), HOURS_FROM = role("hours-from"),
            I = role("i"), IF = role("if"), IMPERSONAL = role("impersonal"), IN = role("in"), INFINITIVE = role("infinitive"), IT = role("it"), JOINT = role("joint"),
            JUST = role("just"), LACKING = role("lacking"), LIFE = role("life"), MADE = role("made"), MAY = role("may"), MAYBE = role("maybe"), MEANT = role("meant"),
            MOUTH = role("mouth"), MUST = role("must"), NEITHER_NOT = role("neither-not"), NOT = role("not"), OF = role("of"), OF_THEM = role("of-them"), OF_WHOLE = role("of-whole"), ON = role("on"),
            ONE = role("one"), ONE_MORE = role("one-more"), ONGOING = role("ongoing"), ONLY = role("only"), OR = role("or"), OUT_OF = role("out-of"),
            OVERNIGHT = role("overnight"), OWN_USE = role("own-use"), PART_OF = role("part-of"), PARTS = role("parts"), PREP = role("prep"), PRICE = role("price"),
            PURPOSE = role("purpose"), PURSE = role("purse"), QUESTION = role("question"), RESTOCK = role("restock"), SAME = role("same"), SAME_DAY = role("same-day"),
            SELF = role("self"), SHE = role("she"), SINCE = role("since"), SINGLE = role("single"), SUBJUNCTIVE = role("subjunctive"), TEXT = role("text"), THANK = role("thank"),
            THAT = role("that"), THAT_HE = role("that-he"), THE_TWO = role("the-two"), THEIR = role("their"), THEN = role("then"), THEY = role("they"), THIS = role("this"),
            TO = role("to"), TOTAL = role("total"), UNTIL = role("until"), WE = role("we"), WHAT = role("what"), WHERE = role("where"), WHETHER = role("whether"),
            WHICH_IS = role("which-is"), WHILE = role("while"), WHO = role("who"), WILL = role("will"), WITH = role("with"), WITHIN = role("within"), WITHOUT = role("without");

        /** Those that are asked for together in many rooms. */
        public static final Role PREPOSITIONS = any(PREP, TO, FROM, WITH, BY), DETERMINERS = any(ARTICLE, HIS), PERSONAL = any(HE, SHE, IT, THEY, WE, I);

        /** The role of a name of the tables, null for an unknown one. */
        static @Nullable Role named(String name) { return BY_NAME.get(name); }

        /** By hand, as {@link #hashCode}: what a record has by itself is made at the first call, which each start would wait for. */
        @Override public boolean equals(@Nullable Object other) { return other instanceof Role role && low == role.low && high == role.high; }

        @Override public int hashCode() { return 31 * Long.hashCode(low) + Long.hashCode(high); }

        /** It is this role, or has it among others. */
        public boolean has(Role role) { return (low & role.low | high & role.high) != 0; }

        /** This one or another. */
        public Role and(Role other) { return new Role(low | other.low, high | other.high); }

        /** One or another of several. */
        public static Role any(Role... roles) {
            Role all = NONE;
            for (Role role : roles) all = all.and(role);
            return all;
        }

        private static Role role(String name) {
            int number = BY_NAME.size();
            if (number >= 2 * Long.SIZE) throw new IllegalStateException("'" + name + "' is one role more than two longs have bits");
            Role role = number < Long.SIZE ? new Role(1L << number, 0) : new Role(0, 1L << number);
            BY_NAME.put(name, role);
            return role;
        }
    }
}
