package daman.statements;

import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Table;
import org.jspecify.annotations.Nullable;

/** A language's words for saying: {@code saying.tsv}, {@code speakers.tsv}, {@code channels.tsv}. */
final class Sayings {
    /**
     * How a phrase makes a statement. A reaction says enough with its object alone: "condemned the strikes", "a salué la décision". An opinion is a
     * source that opens its sentence: "Pour le Kremlin, …". A tag says something beside words
     * in quotation marks alone: "began", "sighed", "спохмурнів". A quoter tells the words of the one who is its object: "cited", "цитує".
     */
    enum Kind { SAY, CLAUSE, ACT, REACTION, PLEDGE, CONTINUE, SOURCE, OPINION, SELF, TAG, QUOTER }

    /** @param attribution what the phrase alone settles, or null */
    record Saying(Kind kind, @Nullable Attribution attribution) {}

    final Lexicon<Saying> verbs;
    final Lexicon<Attribution> unnamed;
    final Lexicon<Channel> channels;

    Sayings(Language language) {
        this.verbs = new Lexicon<>(language);
        this.unnamed = new Lexicon<>(language);
        this.channels = new Lexicon<>(language);
        Table saying = language.find("saying");
        if (saying != null) for (Table.Row row : saying.expect("form", "kind", "attribution").rows()) {
            String attribution = row.get("attribution");
            verbs.add(row.get("form"), new Saying(row.one("kind", Kind.class),
                    attribution.isEmpty() ? null : row.one("attribution", Attribution.class)), row.origin());
        }
        Table speakers = language.find("speakers");
        if (speakers != null) for (Table.Row row : speakers.expect("form", "attribution").rows()) {
            unnamed.add(row.get("form"), row.one("attribution", Attribution.class), row.origin());
        }
        Table channel = language.find("channels");
        if (channel != null) for (Table.Row row : channel.expect("form", "channel").rows()) {
            channels.add(row.get("form"), row.one("channel", Channel.class), row.origin());
        }
    }

    /** A word of saying with its speaker, in tokens. */
    record Act(int first, int last, Speaker speaker, String origin) {}
}
