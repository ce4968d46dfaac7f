package daman.commitments.acts;

import daman.clauses.Passage;
import daman.clauses.ties.BehindVerb;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A language's words that give, promise or refuse ({@code acts.tsv}). */
public final class Vocabulary {
    /** A row of the table. {@code kind} null: the phrase only looks like an act. {@code sum}: it is one only right before a sum. {@code share}: it pays into what several pay for. */
    record Word(@Nullable ActKind kind, boolean noun, boolean adjective, boolean sum, boolean share) {}

    private final Lexicon<Word> words;

    public Vocabulary(Language language) {
        this.words = new Lexicon<>(language);
        Table table = language.find("acts");
        if (table != null) for (Table.Row row : table.expect("form", "act", "part").rows()) {
            String part = row.get("part");
            words.add(row.get("form"), new Word(row.get("act").equals("none") ? null : row.one("act", ActKind.class), part.startsWith("noun"), part.equals("adjective"), part.equals("sum"), part.endsWith("share")), row.origin());
        }
    }

    /** The acts a text names, in its order. */
    public List<Act> in(Passage passage, BehindVerb behind) { return new Words(passage, behind).in(words.find(passage.words())); }
}
