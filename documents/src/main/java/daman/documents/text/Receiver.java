package daman.documents.text;

import daman.reports.Problem;
import java.util.function.Consumer;

/**
 * Takes what comes of reading places.
 *
 * @param documents one at a time
 * @param drafts    from which documents can be taken, one at a time
 * @param problems  what was left out
 * @param notes     what is worth knowing though nothing was left out
 * @param reached   how far into a file it is
 */
public record Receiver(Consumer<Document> documents, Consumer<Draft> drafts, Consumer<Problem> problems, Consumer<String> notes, Reached reached) {
    /** For whom it does not matter how far it is. */
    public Receiver(Consumer<Document> documents, Consumer<Problem> problems, Consumer<String> notes) { this(documents, problems, notes, (place, bytes, of) -> { }); }

    /** For whom it does not matter when documents are taken from their drafts: at once. */
    public Receiver(Consumer<Document> documents, Consumer<Problem> problems, Consumer<String> notes, Reached reached) {
        this(documents, draft -> take(() -> draft.document(notes), documents, problems), problems, notes, reached);
    }

    /** Told now and then while a long file is read. */
    @FunctionalInterface
    public interface Reached {
        /** @param of how many bytes the file has */
        void at(String place, long bytes, long of);
    }

    /** Hands on the document, or says why there is none. */
    public void take(Attempt attempt) { take(attempt, documents, problems); }

    private static void take(Attempt attempt, Consumer<Document> documents, Consumer<Problem> problems) {
        Document document;
        try {
            document = attempt.document();
        } catch (Unreadable unreadable) {
            problems.accept(unreadable.problem());
            return;
        }
        documents.accept(document);
    }

    @FunctionalInterface
    public interface Attempt {
        Document document() throws Unreadable;
    }
}
