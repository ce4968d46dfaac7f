package daman.sieve;

import daman.languages.Knowledge;
import daman.languages.Table;
import daman.world.Dossier;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that a commitment of the dossier can't do without (and none of them is one of the most common ones of any language), as what begins them: a state that the dossier is
 * about, that something is given, and what. Of the many states that a report may be about as a whole ({@link Dossier#about}), most news is about something else: there it takes arms or forces.
 */
final class Topic {
    static final long CONCERNED = 1, ACT = 2, THING = 4, ABOUT = 8, ARMS = 16;
    static final long ALL = CONCERNED | ACT | THING | ABOUT | ARMS;
    /** Measures of what armies have. */
    private static final Set<String> ARMED = Set.of("arms", "air-defence", "forces");

    /** Letters of a long word, of which the last two may be others. */
    private static final int LONG = 8;

    private final Knowledge knowledge;
    private final Signals signals;
    private final Set<String> concerned = new HashSet<>(), about = new HashSet<>();

    private Topic(Knowledge knowledge, Signals signals) {
        this.knowledge = knowledge;
        this.signals = signals;
    }

    /** Adds them of every language there is. */
    static void of(Knowledge knowledge, Signals signals) {
        Topic topic = new Topic(knowledge, signals);
        Dossier dossier = Dossier.of(knowledge);
        topic.concerned.add(dossier.recipient());
        topic.concerned.add(dossier.aggressor());
        topic.concerned.addAll(dossier.others());
        topic.about.addAll(dossier.about());
        knowledge.languages().forEach(topic::language);
    }

    private void language(String id) {
        boolean cases = knowledge.table("languages/" + id + "/grammar.tsv").rows().stream().anyMatch(row -> row.get("name").equals("cases") && row.get("value").equals("yes"));
        names(knowledge.table("world/states.tsv"), id, cases);
        arms(knowledge.find("languages/" + id + "/things.tsv"), "form", cases);
        arms(knowledge.find("world/items.tsv"), id, cases);
        words(knowledge.find("languages/" + id + "/acts.tsv"), "form", ACT, true); // tables have verbs in the infinitive, whose end no other form has
        words(knowledge.find("languages/" + id + "/things.tsv"), "form", THING, cases);
        words(knowledge.find("world/items.tsv"), id, THING, cases);
        words(knowledge.find("world/programmes.tsv"), id, THING, cases);
    }

    /**
     * The state, its capital, its people. Whoever names a person or a place of it names it too, and those names are often ordinary words of another language. Names of several
     * words are left out, since any of these may be an ordinary one.
     */
    private void names(Table table, String column, boolean cases) {
        for (Table.Row row : table.rows()) {
            long signal = concerned.contains(row.get("state")) ? CONCERNED : about.contains(row.get("state")) ? ABOUT : 0;
            if (signal != 0) for (String name : row.forms(column)) if (!name.contains(" ")) add(name, signal, cases);
        }
    }

    /** Phrases of one word: of others the longest one is too often an ordinary word ("first", "field"). */
    private void arms(@Nullable Table table, String column, boolean cases) {
        if (table == null) return;
        for (Table.Row row : table.rows()) if (ARMED.contains(row.get("measure"))) for (String phrase : row.forms(column)) if (!phrase.contains(" ")) add(phrase, ARMS, cases);
    }

    /** The longest word of each phrase that is neither one of the most common ones nor a name of those concerned. */
    private void words(@Nullable Table table, String column, long signal, boolean cases) {
        if (table == null) return;
        for (Table.Row row : table.rows()) for (String phrase : row.forms(column)) add(longest(phrase), signal, cases);
    }

    private String longest(String phrase) {
        String longest = "";
        for (String word : phrase.split("[ =…'’-]")) if (Key.letters(word) > Key.letters(longest) && !common(word) && !concerned(word)) longest = word;
        return longest;
    }

    private boolean common(String word) { return signals.of(Key.of(word, Key.MOST)) >>> Tongues.FIRST_BIT != 0; }

    /** "Stand by Ukraine" would make the name a word of giving. */
    private boolean concerned(String word) {
        int letters = Math.min(Key.MOST, Key.letters(word));
        for (int left = letters; left >= Math.max(Sieve.SHORTEST, letters - Pass.LONGEST_ENDING); left--) if ((signals.of(Key.of(word, left)) & CONCERNED) != 0) return true;
        return false;
    }

    /** @param cases whether the last letters of a word may be others in another case or person: of long words two, of short ones one */
    private void add(String word, long signal, boolean cases) {
        int letters = Key.letters(word);
        if (letters < Sieve.SHORTEST) return;
        signals.add(Key.of(word, cases ? Math.max(Sieve.SHORTEST, letters - (letters >= LONG ? 2 : 1)) : letters), signal);
    }
}
