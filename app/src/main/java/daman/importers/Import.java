package daman.importers;

import daman.datasets.Datasets;
import daman.datasets.Release;
import daman.importers.reading.Report;
import daman.importers.reading.Row;
import daman.importers.reading.RowReader;
import daman.importers.tables.TableFile;
import daman.importers.tables.UnreadableTable;
import daman.guarantees.Rebuilding;
import daman.guarantees.RowIntake;
import daman.json.JsonForm;
import daman.ledger.Entry;
import daman.ledger.Kind;
import daman.ledger.Ledger;
import daman.ledger.Recording;
import daman.linking.Facts;
import daman.reports.Digest;
import daman.sources.Layout;
import daman.sources.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Records the rows of a source's file: a {@code source} entry for the release, then a {@code row} entry for each row. */
public final class Import {
    private static final Pattern RELEASE = Pattern.compile("(?i)(?:release|rel|r)[-_ ]?0*(\\d{1,3})(?!\\d)");

    private static final RowIntake.Outcome NO_CLAIMS = new RowIntake.Outcome(0, 0, 0, 0, 0);

    private final Source source;
    private final Ledger ledger;
    private final boolean lenient;
    private final RowIntake claims;

    /** @param lenient record what could be read, and report the rest @param facts what linking knows of the world */
    public Import(Source source, Ledger ledger, boolean lenient, Facts facts) {
        this.source = source;
        this.ledger = ledger;
        this.lenient = lenient;
        this.claims = new RowIntake(facts);
    }

    /** Without knowledge of the world. */
    public Import(Source source, Ledger ledger, boolean lenient) { this(source, ledger, lenient, Facts.NONE); }

    /**
     * What came of it.
     *
     * @param release null where nothing was recorded
     * @param known   the same file was taken in before as the same release, and nothing was recorded now
     * @param claims  what became of the rows' claims
     */
    public record Outcome(@Nullable Release release, boolean known, long rows, RowIntake.Outcome claims, Report report) {
        static Outcome none(Report report) { return new Outcome(null, false, 0, NO_CLAIMS, report); }
    }

    /**
     * @param release  null for the one that the file's name tells, else the layout's own
     * @param progress told how many rows were read so far
     * @throws UnreadableTable where the file can't be read at all; nothing is recorded
     */
    public Outcome record(Path file, @Nullable String release, LongConsumer progress) {
        Report report = new Report();
        String name = String.valueOf(file.getFileName());
        try (TableFile tables = TableFile.open(file)) {
            Optional<Layout> layout = new RowReader(source, report).layout(name, tables);
            if (layout.isEmpty()) return Outcome.none(report);
            String told = release != null ? release : named(name).orElse(layout.get().release());
            Release taken = new Release(-1, source.id(), told, layout.get().id(), name, hash(file));
            Optional<Release> known = known(taken);
            if (known.isPresent()) return new Outcome(known.get(), true, 0, NO_CLAIMS, report);
            List<Release> before = new Datasets(ledger, Long.MAX_VALUE).releases(source.id());
            return ledger.record(recording -> new Turn(recording, taken, before, layout.get(), report, progress).record(tables));
        } catch (Refused refused) {
            return Outcome.none(report);
        }
    }

    private Optional<Release> known(Release taken) {
        return new Datasets(ledger, Long.MAX_VALUE).release(source.id(), taken.name()).filter(before -> before.hash().equals(taken.hash()));
    }

    private static Optional<String> named(String file) {
        Matcher release = RELEASE.matcher(file);
        return release.find() ? Optional.of(release.group(1)) : Optional.empty();
    }

    private static String hash(Path file) {
        try {
            return Digest.of(file);
        } catch (IOException broken) {
            throw new UnreadableTable(file, "cannot be read (" + broken.getMessage() + ")", "check its rights", broken);
        }
    }

    /** Ends the transaction without a record; the report says why. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused() { super("the file holds what nothing declares", null, false, false); }
    }

    /** One file's transaction. */
    private final class Turn {
        private final Recording recording;
        private final Release taken;
        private final List<Release> before;
        private final RowClaims claiming;
        private final List<RowIntake.RowClaim> claimed = new ArrayList<>();
        private final Layout layout;
        private final Report report;
        private final LongConsumer progress;
        private final Map<String, Integer> alike = new HashMap<>();
        private final Kind kind = source.ofRates() ? Kind.RATE : Kind.ROW;
        private long rows;

        Turn(Recording recording, Release taken, List<Release> before, Layout layout, Report report, LongConsumer progress) {
            this.recording = recording;
            this.taken = taken;
            this.before = before;
            this.claiming = new RowClaims(source, layout.id());
            this.layout = layout;
            this.report = report;
            this.progress = progress;
        }

        Outcome record(TableFile tables) {
            long index = recording.append(Kind.SOURCE, JsonForm.ledgerObject(this::release)).index();
            new RowReader(source, report).read(taken.file(), tables, layout, row -> append(index, row));
            if (rows == 0) report.stop(taken.file(), "has column names and no row below them", "fetch it again; a release without rows would take back all that earlier ones say");
            if (rows == 0 || report.stopping() > 0 && !lenient) throw new Refused();
            RowIntake.Outcome linked = link();
            Rebuilding.catchUp(recording); // rows that claim nothing are entries too
            return new Outcome(new Release(index, taken.source(), taken.name(), taken.layout(), taken.file(), taken.hash()), false, rows, linked, report);
        }

        private void release(JsonForm form) throws IOException {
            form.put("source", source.id()).put("name", source.fact("name")).put("publisher", source.fact("publisher")).put("url", source.fact("url")).put("licence", source.fact("licence"))
                .put("release", taken.name()).put("layout", layout.id()).put("file", taken.file()).put("hash", taken.hash());
            if (claiming.any()) form.put("claims", true).put("id", taken.hash()).put("title", source.fact("name") + ", release " + taken.name()).put("language", source.fact("language")).put("reliability", source.fact("reliability"))
                .put("standing", source.fact("why").isEmpty() ? null : source.fact("why") + " (source " + source.id() + ")").putText("published", layout.published());
        }

        /** An earlier release than one that is there changes nothing of what is claimed. */
        private RowIntake.Outcome link() {
            if (!claiming.any()) return NO_CLAIMS;
            Optional<Release> later = before.stream().filter(one -> source.claims().stream().anyMatch(rule -> rule.layout().equals(one.layout())) && isLater(one.name(), taken.name())).findFirst();
            Optional<Release> same = before.stream().filter(one -> one.hash().equals(taken.hash())).findFirst();
            if (same.isPresent()) {
                report.note("it is the file of release " + same.get().name() + ", which claims the same already: its rows are recorded under the new name, and claim nothing");
                return NO_CLAIMS;
            }
            if (later.isEmpty()) return claims.record(recording, taken.hash(), before.stream().map(Release::hash).distinct().toList(), claimed);
            report.note("release " + later.get().name() + " is in the ledger already: the rows of this earlier one are recorded, and claim nothing");
            return NO_CLAIMS;
        }

        private static boolean isLater(String name, String than) {
            return name.matches("\\d{1,9}") && than.matches("\\d{1,9}") ? Integer.parseInt(name) > Integer.parseInt(than) : name.compareTo(than) > 0;
        }

        private void append(long release, Row row) {
            progress.accept(++rows);
            if (report.stopping() > 0 && !lenient) return; // it will not be kept; the rest is read for what else is wrong
            Entry entry = recording.append(kind, JsonForm.ledgerObject(form -> form.put("release", release).put("line", row.line()).put("key", key(row))
                .putObject("values", values -> RowJson.values(values, row, layout.defaults(), source.derived()))));
            if (claiming.any()) claimed.addAll(claiming.of(Datasets.row(entry)));
        }

        /** The fields that name a row; rows of the same name are told apart by their order. */
        private String key(Row row) {
            List<String> parts = layout.key().stream().map(row::text).map(part -> part == null ? "" : part).toList();
            String name = layout.key().isEmpty() ? "row" : String.join("/", parts);
            return name + "#" + alike.merge(name, 1, Integer::sum);
        }
    }
}
