package daman.statements;

import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Table;
import daman.names.Actor;
import org.jspecify.annotations.Nullable;

/** A language's words for saying: {@code saying.tsv}, {@code speakers.tsv}, {@code channels.tsv}, {@code references.tsv}. */
public final class Sayings {
    /**
     * How a phrase makes a statement. A reaction says enough with its object alone: "condemned the strikes", "a salué la décision". An opinion is a
     * source that opens its sentence: "Pour le Kremlin, …". A tag says something beside words
     * in quotation marks alone: "began", "sighed", "спохмурнів". A quoter tells the words of the one who is its object: "cited", "цитує".
     */
    public enum Kind { SAY, CLAUSE, ACT, REACTION, PLEDGE, CONTINUE, SOURCE, OPINION, SELF, TAG, QUOTER }

    /** @param attribution what the phrase alone settles, or null */
    public record Saying(Kind kind, @Nullable Attribution attribution) {}

    public final Lexicon<Saying> verbs;
    public final Lexicon<Attribution> unnamed;
    public final Lexicon<Channel> channels;
    public final Lexicon<Reference> references;

    /**
     * How words without a name mean a person named before: the one named last ("ce dernier", "the latter"), the other of two ("той"), who is on a visit
     * ("his guest"), who is at home where they meet ("the host", "صاحب الدعوة"), who was given that title of courtesy ("فخامته"); or that the one who speaks is not to be named ("on condition of anonymity").
     */
    public enum Means { LATTER, OTHER, GUEST, HOST, COURTESY, NOBODY }

    /** @param title the noun of the courtesy, else empty */
    public record Reference(Means means, Actor.Gender gender, String title) {}

    public Sayings(Language language) {
        this.verbs = new Lexicon<>(language);
        this.unnamed = new Lexicon<>(language);
        this.channels = new Lexicon<>(language);
        this.references = new Lexicon<>(language);
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
        Table meant = language.find("references");
        if (meant != null) for (Table.Row row : meant.expect("form", "means", "gender", "title").rows()) {
            Actor.Gender gender = row.get("gender").isEmpty() ? Actor.Gender.OPEN : row.one("gender", Actor.Gender.class);
            references.add(row.get("form"), new Reference(row.one("means", Means.class), gender, row.get("title")), row.origin());
        }
    }

    /** A word of saying with its speaker, in tokens. */
    public record Act(int first, int last, Speaker speaker, String origin) {}
}
