package daman.exporters.graphs;

import daman.deciding.GuaranteeJson;
import daman.exporters.records.About;
import daman.exporters.records.EventJson;
import daman.exporters.records.Selection;
import daman.exporters.records.What;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Guarantees, claims and events as the pages and {@code daman list --format json} have them. */
public final class JsonFiles {
    private JsonFiles() {}

    /** One object: {@code about}, and a list for each of what is asked for. @return how many things were written */
    public static long whole(Path file, List<What> what, About about) throws IOException {
        try (Lines lines = new Lines(file)) {
            lines.line("{\"about\":" + about.json());
            long count = 0;
            for (What each : what) {
                lines.line(",\"" + each.id() + "\":[");
                long before = lines.count();
                each(each, about.selection(), json -> lines.element(json, lines.count() == before));
                count += lines.count() - before;
                lines.line("]");
            }
            lines.line("}");
            return count;
        }
    }

    /** One object a line; the first line is {@code {"about":…}}. */
    public static long lines(Path file, What what, About about) throws IOException {
        try (Lines lines = new Lines(file)) {
            lines.line("{\"about\":" + about.json() + "}");
            each(what, about.selection(), lines::line);
            return lines.count() - 1;
        }
    }

    private static void each(What what, Selection selection, Consumer<String> reader) {
        switch (what) {
            case GUARANTEES -> selection.guarantees(reader);
            case CLAIMS -> selection.claims(claim -> reader.accept(GuaranteeJson.claim(claim)));
            case EVENTS -> selection.events(event -> reader.accept(EventJson.line(event)));
        }
    }
}
