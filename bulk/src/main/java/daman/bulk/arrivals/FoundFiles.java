package daman.bulk.arrivals;

import daman.documents.Walk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.core.fs.local.LocalFileStatus;

/**
 * Which files of some places are read. Folders of this machine are gone through as the local run does it; what isn't to be read of them is known by whoever opens it, and so is
 * told there what can't be listed.
 */
final class FoundFiles extends NonSplittingRecursiveEnumerator {
    /** Of folders elsewhere than in a file system of the machine, where a look at each file's beginning would cost a connection. */
    private static final List<String> ENDINGS = List.of(".warc", ".warc.gz", ".jsonl", ".ndjson");

    private final Walk walk = new Walk();

    FoundFiles(List<Path> named) { super(path -> isRead(path, named)); }

    @Override protected void addSplitsForPath(FileStatus found, FileSystem system, ArrayList<FileSourceSplit> splits) throws IOException {
        if (!Unfolded.isHere(found.getPath())) super.addSplitsForPath(found, system, splits);
        else if (found.isDir()) below(found.getPath(), system, splits);
        else convertToSourceSplits(found, system, splits);
    }

    private void below(Path folder, FileSystem system, ArrayList<FileSourceSplit> splits) throws IOException {
        List<java.nio.file.Path> files = new ArrayList<>();
        walk.through(java.nio.file.Path.of(Unfolded.place(folder)), files::add, files::add);
        for (java.nio.file.Path file : files) convertToSourceSplits(new LocalFileStatus(file.toFile(), system), system, splits);
    }

    /** Folders pass, so that what is below is seen. */
    private static boolean isRead(Path path, List<Path> named) {
        String name = path.getName().toLowerCase(Locale.ROOT);
        return named.contains(path) || !name.startsWith(".") && (ENDINGS.stream().anyMatch(name::endsWith) || isFolder(path));
    }

    private static boolean isFolder(Path path) {
        try {
            return path.getFileSystem().getFileStatus(path).isDir();
        } catch (IOException gone) {
            return false;
        }
    }
}
