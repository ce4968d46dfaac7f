package daman.datasets;

import com.fasterxml.jackson.databind.JsonNode;
import daman.ledger.Entry;
import daman.ledger.Kind;
import daman.ledger.Ledger;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The releases that a ledger knows. A release's rows lie right after its entry, so they are found without a table of their own. */
public final class Datasets {
    private final Ledger ledger;
    private final long before;

    /** @param before what was known when the ledger had so many entries; {@code Long.MAX_VALUE} for now */
    public Datasets(Ledger ledger, long before) {
        this.ledger = ledger;
        this.before = before;
    }

    /** In the order in which they were taken in. */
    public List<Release> releases(String source) {
        return ledger.entries(Kind.SOURCE, before).stream().map(Datasets::release).filter(release -> release.source().equals(source)).toList();
    }

    /** The one taken in last under that name. */
    public Optional<Release> release(String source, String name) { return releases(source).stream().filter(release -> release.name().equals(name)).reduce((first, second) -> second); }

    /** Hands out the rows of a release in the order of its file. */
    public void rows(Release release, Consumer<DatasetRow> reader) {
        ledger.entries(release.index() + 1, entry -> {
            if (entry.kind() != Kind.ROW && entry.kind() != Kind.RATE || entry.index() >= before) return false;
            reader.accept(row(entry));
            return true;
        });
    }

    private static Release release(Entry entry) {
        JsonNode body = entry.body();
        return new Release(entry.index(), text(body, "source"), text(body, "release"), text(body, "layout"), text(body, "file"), text(body, "hash"));
    }

    /** A row as its entry has it. */
    public static DatasetRow row(Entry entry) {
        JsonNode body = entry.body();
        return new DatasetRow(entry.index(), body.required("release").longValue(), body.required("line").intValue(), text(body, "key"), body.required("values"));
    }

    private static String text(JsonNode body, String member) { return body.required(member).asText(); }
}
