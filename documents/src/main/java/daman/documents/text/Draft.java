package daman.documents.text;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Bytes from which a document can be taken. That may cost many times what a look at their words does, so whoever gets it decides whether and on which thread: it holds all that
 * it needs, and may be used by another thread than the one that found it.
 *
 * @param place  the file or address, for people
 * @param bytes  that it holds
 * @param glance its words for a first look
 * @param text   takes the document
 */
public record Draft(String place, int bytes, Glance glance, Taking text) {
    /** For what has no words that are cheaper to have than its text. */
    public static final Glance NONE = () -> null;

    @FunctionalInterface
    public interface Glance {
        /**
         * Cheaply had, with more around them than the document will have; null where there are none.
         *
         * @throws Unreadable when they can't be decoded
         */
        @Nullable String words() throws Unreadable;
    }

    @FunctionalInterface
    public interface Taking {
        /**
         * @param notes takes what is worth knowing though nothing was left out
         * @throws Unreadable when there is no text in it
         */
        Document document(Consumer<String> notes) throws Unreadable;
    }

    /** Of a document that is there already. */
    public static Draft of(Document document) { return new Draft(document.place(), 2 * document.text().length(), NONE, notes -> document); }

    public Document document(Consumer<String> notes) throws Unreadable { return text.document(notes); }
}
