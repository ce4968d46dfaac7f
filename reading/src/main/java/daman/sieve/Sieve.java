package daman.sieve;

import daman.languages.Knowledge;
import daman.languages.Table;
import org.jspecify.annotations.Nullable;

/** The first sieve: language and topic of a text in one pass. Pure, and safe for several threads. Time linear in the length of the text, room that doesn't depend on it. */
public final class Sieve {
    /** Letters of the shortest word that tells of the topic. */
    static final int SHORTEST = 3;

    private final Signals signals = new Signals();
    private final Tongues tongues;
    /** Letters that clitics are made of which stand before words, by their {@link Letters numbers}. */
    private final boolean[] clitics = new boolean[1 << Letters.BITS];

    private Sieve(Knowledge knowledge, boolean topic) {
        this.tongues = new Tongues(knowledge, signals);
        if (!topic) return;
        Letters.meetAll();
        Topic.of(knowledge, signals);
        for (String id : knowledge.languages()) clitics(knowledge.find("languages/" + id + "/clitics.tsv"));
    }

    /** Of languages and of the dossier's topic. */
    public static Sieve of(Knowledge knowledge) { return new Sieve(knowledge, true); }

    /** Of languages alone, which takes fewer tables: to it nothing is on topic. */
    public static Sieve ofLanguages(Knowledge knowledge) { return new Sieve(knowledge, false); }

    private void clitics(@Nullable Table table) {
        if (table == null) return;
        for (Table.Row row : table.rows()) if (row.get("place").equals("prefix")) for (char c : row.get("clitic").toCharArray()) clitics[Math.max(0, Letters.met(c))] = true;
    }

    /**
     * Whether the words of the topic stand near each other in it, in whatever language: for text with more around it than will be read, such as the menus of a page, by which its
     * language may be told wrongly.
     */
    public boolean touches(String text) { return pass(text).onTopic(); }

    public Sifted sift(String text) {
        Pass pass = pass(text);
        String language = tongues.told(pass.common(), pass.words(), text);
        return new Sifted(language, language != null && pass.onTopic());
    }

    private Pass pass(String text) {
        Pass pass = new Pass(signals, clitics, tongues.size());
        pass.over(text);
        return pass;
    }
}
