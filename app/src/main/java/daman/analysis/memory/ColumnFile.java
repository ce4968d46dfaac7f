package daman.analysis.memory;

import daman.analysis.columns.Putting;
import daman.analysis.columns.Shelf;
import daman.analysis.columns.Taking;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * A file of columns: a head that says which Daman wrote it and of which log it is, then stretches of columns, each with its length and checksum. It is whole or
 * it isn't there; what is not exactly so is as good as none.
 */
final class ColumnFile {
    private static final byte[] MARK = {'D', 'a', 'm', 'a', 'n', 'c', 'o', 'l'};
    private static final int ROOT = 32;
    /** Mark, build, entries, root, three numbers a stretch, and the checksum of all this. */
    private static final int HEAD = MARK.length + 2 * Long.BYTES + ROOT + Stretch.values().length * (2 * Long.BYTES + Integer.BYTES) + Integer.BYTES;

    private static final Set<PosixFilePermission> OWNER_ALONE = Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** In this order. */
    enum Stretch { IDS, TIMELINE, REPORTS, CLAIMS }

    private final Path path;

    ColumnFile(Path path) {
        this.path = path;
    }

    Path path() { return path; }

    /**
     * What a file begins with.
     *
     * @param build   of the Daman that wrote it
     * @param entries of the log that were taken in
     * @param root    of the Merkle tree over them
     * @param places  by stretch where it begins, its length and its checksum
     */
    record Head(long build, long entries, byte[] root, List<Place> places) {
        private ByteBuffer bytes() {
            ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN).put(MARK).putLong(build).putLong(entries).put(root);
            for (Place one : places) head.putLong(one.begin).putLong(one.length).putInt(one.sum);
            return head.putInt(sum(head.duplicate().flip())).flip();
        }
    }

    record Place(long begin, long length, int sum) {}

    /** Empty where there is none that is whole. */
    Optional<Head> head() {
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            return head(file);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static Optional<Head> head(FileChannel file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, bytes.position()) >= 0) { /* until it is full or the file ends */ }
        if (bytes.hasRemaining()) return Optional.empty();
        bytes.flip();
        byte[] mark = new byte[MARK.length], root = new byte[ROOT];
        bytes.get(mark);
        long build = bytes.getLong(), entries = bytes.getLong(), end = HEAD;
        bytes.get(root);
        List<Place> places = new ArrayList<>();
        for (Stretch each : Stretch.values()) {
            Place one = new Place(bytes.getLong(), bytes.getLong(), bytes.getInt());
            if (one.begin != end || one.length < 0 || one.length > Integer.MAX_VALUE) return Optional.empty();
            end += one.length;
            places.add(one);
        }
        int sum = sum(bytes.duplicate().flip());
        return Arrays.equals(mark, MARK) && bytes.getInt() == sum && file.size() == end ? Optional.of(new Head(build, entries, root, places)) : Optional.empty();
    }

    /**
     * Hands a stretch to whoever takes its columns.
     *
     * @param wanted as it was read before: the file may be another by now
     * @return whether it was there, as its checksum says; else nothing was taken
     * @throws RuntimeException where its columns are others than those that are taken
     */
    boolean take(Head wanted, Stretch which, Consumer<Shelf> into) {
        Place place = wanted.places.get(which.ordinal());
        ByteBuffer bytes;
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
            Optional<Head> there = head(file);
            if (there.isEmpty() || !there.get().bytes().equals(wanted.bytes())) return false;
            bytes = file.map(FileChannel.MapMode.READ_ONLY, place.begin, place.length);
        } catch (IOException gone) {
            return false;
        }
        if (sum(bytes.duplicate()) != place.sum) return false;
        Taking taking = new Taking(bytes);
        into.accept(taking);
        taking.done();
        return true;
    }

    /**
     * Writes it beside its place and then puts it there, so that nobody ever sees half of it; of two that write at once the last one's stays.
     *
     * @param owner whose rights it gets
     * @param each  by stretch whoever puts its columns
     */
    void write(Path owner, long build, long entries, byte[] root, List<Consumer<Shelf>> each) throws IOException {
        removeParts();
        Path part = path.resolveSibling(beginning() + ProcessHandle.current().pid() + "-" + System.nanoTime());
        try {
            begin(part, owner);
            try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
                file.position(HEAD);
                List<Place> places = new ArrayList<>();
                for (Consumer<Shelf> one : each) {
                    long begin = file.position();
                    Putting putting = new Putting(file);
                    one.accept(putting);
                    int sum = putting.done();
                    long length = file.position() - begin;
                    if (length > Integer.MAX_VALUE) throw new IOException("a stretch of " + length + " bytes, which nobody could read at once");
                    places.add(new Place(begin, length, sum));
                }
                ByteBuffer head = new Head(build, entries, root, places).bytes();
                while (head.hasRemaining()) file.write(head, head.position());
            }
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Of the names of files that are still written, before the number of the process that does. */
    private String beginning() { return "." + path.getFileName() + "."; }

    /** What processes left that were ended while they wrote. One that writes here from another machine has to write again, at its next start. */
    void removeParts() throws IOException {
        try (Stream<Path> beside = Files.list(Objects.requireNonNull(path.toAbsolutePath().getParent()))) {
            for (Path part : beside.filter(one -> isLeft(one.getFileName().toString())).toList()) Files.deleteIfExists(part);
        }
    }

    private boolean isLeft(String name) {
        if (!name.startsWith(beginning())) return false;
        String[] numbers = name.substring(beginning().length()).split("-");
        return numbers.length == 2 && numbers[0].matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(numbers[0])).isEmpty();
    }

    /** An empty file that those alone may read who may read the owner: it says the same. */
    private static void begin(Path part, Path owner) throws IOException {
        if (!part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part);
            return;
        }
        Files.createFile(part, PosixFilePermissions.asFileAttribute(OWNER_ALONE));
        Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(owner));
    }

    private static int sum(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}
