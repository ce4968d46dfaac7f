package daman.exporters.tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of one table. */
public interface Rows extends Closeable {
    /** @param values one for each column, of the type that its kind says; null where there is none */
    void add(List<@Nullable Object> values) throws IOException;
}
