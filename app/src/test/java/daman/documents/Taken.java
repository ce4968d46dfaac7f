package daman.documents;

import daman.documents.text.Document;
import daman.documents.text.Facts;
import daman.documents.text.Origin;
import daman.documents.text.Receiver;
import daman.reports.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What came of some bytes or files. */
public final class Taken {
    public final List<Document> documents = new ArrayList<>();
    public final List<Problem> problems = new ArrayList<>();
    public final List<String> notes = new ArrayList<>();

    public static Taken of(String name, byte[] bytes) { return of(name, bytes, null, Facts.NONE); }

    public static Taken of(String name, String text) { return of(name, text.getBytes(StandardCharsets.UTF_8)); }

    public static Taken of(String name, byte[] bytes, String charset, Facts facts) { return of(name, new ByteArrayInputStream(bytes), charset, facts); }

    public static Taken of(String name, InputStream in, String charset, Facts facts) {
        Taken taken = new Taken();
        new Documents(InputStream.nullInputStream(), taken.receiver()).read(new Origin(name, facts, charset), name, in);
        return taken;
    }

    public static Taken of(Path... places) {
        Taken taken = new Taken();
        new Documents(InputStream.nullInputStream(), taken.receiver()).read(java.util.Arrays.stream(places).map(Path::toString).toList());
        return taken;
    }

    public Receiver receiver() { return new Receiver(documents::add, problems::add, notes::add); }

    public Document only() {
        if (documents.size() != 1 || !problems.isEmpty()) throw new AssertionError(documents.size() + " documents, problems: " + problems);
        return documents.getFirst();
    }

    public String problem() {
        if (problems.size() != 1) throw new AssertionError("problems: " + problems + ", documents: " + documents);
        return problems.getFirst().toString();
    }
}
