package daman.documents;

import daman.documents.text.Facts;
import daman.documents.text.Origin;
import daman.documents.text.Receiver;
import daman.documents.text.Unreadable;
import daman.reports.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reports from files, folders (all documents below, in order of name) and {@code -} (standard input), one at a time: a folder of any
 * size needs the memory of one report. A folder reached twice, by a link for instance, is read once.
 */
public final class Documents {
    private final InputStream standardInput;
    private final Receiver receiver;
    private final Forms forms;
    private final Walk walk = new Walk();

    public Documents(InputStream standardInput, Receiver receiver) {
        this.standardInput = standardInput;
        this.receiver = receiver;
        this.forms = new Forms(receiver);
    }

    public void read(List<String> places) { places.forEach(this::read); }

    /**
     * What came from elsewhere.
     *
     * @param name the end of its address, where its beginning leaves open what it is
     */
    public void read(Origin origin, String name, InputStream in) {
        attempt(origin.place(), () -> {
            BufferedInputStream buffered = new BufferedInputStream(in, Kind.HEAD);
            forms.read(origin, kind(buffered, name), buffered);
        });
    }

    private void read(String place) {
        if (place.equals("-")) read(Origin.of("-"), "", standardInput);
        else path(place);
    }

    private void path(String place) {
        Path path;
        try {
            path = Path.of(place);
        } catch (InvalidPathException wrong) {
            receiver.problems().accept(new Problem(place, "is no path", "check the name"));
            return;
        }
        if (Files.isDirectory(path)) folder(path);
        else if (!Sidecars.isSidecar(path)) file(path);
    }

    private void folder(Path top) {
        long[] count = {0};
        boolean reached = walk.through(top, file -> count[0] += fileOfFolder(file) ? 1 : 0,
            folder -> receiver.problems().accept(new Problem(folder.toString(), "cannot be listed", "check that it is there and that you may read it")));
        if (reached && count[0] == 0)
            receiver.problems().accept(new Problem(top.toString(), "holds no report", "reports are texts (.txt), pages (.html), .pdf, .docx, .warc, feeds, Telegram's exports and .jsonl; daman read --help tells more"));
    }

    /** A file that lies in a folder which somebody else lists. @return whether it was taken for a report */
    public boolean fileOfFolder(Path file) {
        String name = name(file);
        if (name.startsWith(".") || Sidecars.isSidecar(file)) return false;
        boolean[] taken = {false};
        attempt(file.toString(), () -> {
            try (BufferedInputStream in = measured(file)) {
                Kind kind = kind(in, name);
                taken[0] = kind.inFolder(name);
                if (taken[0]) forms.read(origin(file), kind, in);
            } catch (Unreadable unreadable) {
                taken[0] |= Kind.named(name);
                if (taken[0]) throw unreadable;
            }
        });
        return taken[0];
    }

    private void file(Path file) {
        attempt(file.toString(), () -> {
            try (BufferedInputStream in = measured(file)) {
                forms.read(origin(file), kind(in, name(file)), in);
            }
        });
    }

    private static Origin origin(Path file) throws Unreadable, IOException {
        Facts facts = Sidecars.of(file);
        return new Origin(file.toString(), facts, null);
    }

    private static Kind kind(BufferedInputStream in, String name) throws IOException {
        in.mark(Kind.HEAD + 1);
        byte[] head = in.readNBytes(Kind.HEAD);
        in.reset();
        return Kind.of(head, name);
    }

    private BufferedInputStream measured(Path file) throws Unreadable, IOException {
        long size = Files.exists(file) ? Files.size(file) : 0;
        receiver.reached().at(file.toString(), 0, size);
        return new BufferedInputStream(new Measured(open(file), bytes -> receiver.reached().at(file.toString(), bytes, size)), Kind.HEAD + 1);
    }

    static BufferedInputStream open(Path file) throws Unreadable, IOException {
        try {
            return new BufferedInputStream(Files.newInputStream(file), Kind.HEAD + 1);
        } catch (NoSuchFileException gone) {
            throw new Unreadable(file.toString(), "is not there", "it vanished or the name is wrong");
        } catch (AccessDeniedException denied) {
            throw new Unreadable(file.toString(), "may not be read", "give yourself the right to read it");
        }
    }

    private static String name(Path file) { return file.getFileName() == null ? "" : file.getFileName().toString(); }

    private void attempt(String place, Reading reading) {
        try {
            reading.read();
        } catch (Unreadable unreadable) {
            receiver.problems().accept(unreadable.problem());
        } catch (IOException broken) {
            receiver.problems().accept(new Problem(place, "cannot be read (" + broken.getMessage() + ")", "check the disk and the file, or give it as a file"));
        }
    }

    private interface Reading {
        void read() throws Unreadable, IOException;
    }
}
