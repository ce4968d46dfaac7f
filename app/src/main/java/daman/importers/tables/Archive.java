package daman.importers.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Unpacks a workbook once before anybody reads it: a small file that unpacks to much (a zip bomb) is refused, and so is one whose cells
 * point at what isn't there. What an archive says of its own sizes is not believed.
 */
final class Archive {
    /** Bytes: a sheet of a million filled rows has some 3 GiB. */
    private static final long MOST = 4L << 30;
    /** Bytes: the table of shared texts and the styles lie in memory while a sheet is streamed. */
    private static final long MOST_OF_A_TABLE_IN_MEMORY = 256L << 20;
    /** XML of a sheet packs ten to forty times; a bomb a thousand times. */
    private static final long STEEPEST = 250;
    private static final long WORTH_ASKING = 16L << 20;
    private static final String NOT_PUBLISHED = "make sure who sent it; a published workbook is not like that";

    /** How a compound file begins (MS-CFB 2.2). */
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

    private Archive() {}

    static void check(Path file) {
        if (!Files.isRegularFile(file)) throw new UnreadableTable(file, "is no file", "check its name", null);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            References references = new References();
            long all = 0;
            for (Enumeration<? extends ZipEntry> each = zip.entries(); each.hasMoreElements(); ) all += size(file, zip, each.nextElement(), all, references);
            references.wrong().ifPresent(what -> {
                throw new UnreadableTable(file, what, NOT_PUBLISHED, null);
            });
        } catch (ZipException broken) {
            throw new UnreadableTable(file, encrypted(file) ? "is encrypted, or of the old binary form" : "is no workbook (" + broken.getMessage() + ")",
                "save it as .xlsx without a password", broken);
        } catch (IOException broken) {
            throw new UnreadableTable(file, "cannot be read (" + broken.getMessage() + ")", "check its rights, or fetch it again", broken);
        }
    }

    private static long size(Path file, ZipFile zip, ZipEntry entry, long before, References references) throws IOException {
        try (Counted in = new Counted(zip.getInputStream(entry), file, entry, before)) {
            references.look(in);
            in.transferTo(OutputStream.nullOutputStream());
            return in.size;
        }
    }

    /** A part as it is unpacked; ends with an exception where it is more than is safe. */
    private static final class Counted extends FilterInputStream {
        private final Path file;
        private final ZipEntry entry;
        private final long before;
        private final boolean streamed;
        private long size;

        Counted(InputStream in, Path file, ZipEntry entry, long before) {
            super(in);
            this.file = file;
            this.entry = entry;
            this.before = before;
            this.streamed = entry.getName().startsWith("xl/worksheets/");
        }

        @Override public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override public int read(byte[] buffer, int from, int most) throws IOException {
            int read = super.read(buffer, from, most);
            if (read > 0) size += read;
            boolean steep = size > WORTH_ASKING && size > STEEPEST * Math.max(1, entry.getCompressedSize());
            if (steep || before + size > MOST || !streamed && size > MOST_OF_A_TABLE_IN_MEMORY)
                throw new UnreadableTable(file, entry.getName() + " unpacks to more than is safe (" + (size >> 20) + " MiB so far)", NOT_PUBLISHED, null);
            return read;
        }
    }

    /** An encrypted workbook is an OLE2 file and no archive. */
    private static boolean encrypted(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(OLE2.length), OLE2);
        } catch (IOException unknown) {
            return false;
        }
    }
}
