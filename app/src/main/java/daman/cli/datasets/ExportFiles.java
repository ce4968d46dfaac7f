package daman.cli.datasets;

import daman.cli.surroundings.FilterOption;
import daman.cli.surroundings.KeyOption;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.surroundings.TimesOption;
import daman.cli.terminal.Counted;
import daman.cli.terminal.Shown;
import daman.cli.terminal.Status;
import daman.datasets.Datasets;
import daman.datasets.Release;
import daman.exporters.Export;
import daman.exporters.Format;
import daman.exporters.graphs.Actors;
import daman.exporters.records.About;
import daman.exporters.records.Selection;
import daman.exporters.records.What;
import daman.guarantees.Times;
import daman.ledger.Address;
import daman.ledger.Entry;
import daman.ledger.Ledger;
import daman.log.notes.Checkpoint;
import daman.log.notes.KeyFile;
import daman.log.notes.SigningKey;
import daman.sources.Source;
import daman.sources.Sources;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daman export}: what the ledger holds, for other tools. */
@Command(name = "export", mixinStandardHelpOptions = true,
    description = "Write guarantees, claims or events for other tools, as of a day and as known at a time. Every file says where it comes from: the ledger and its signed checkpoint, licence, data sets, how to cite. It is there whole afterwards, or nothing is touched.",
    footer = {"%nFormats:", "  csv          a table (RFC 4180), with NAME-metadata.json beside it (CSV on the Web)", "  xlsx         a workbook, a sheet for each kind of thing and one that tells where it is from",
        "  json, jsonl  the objects that daman list and show print; jsonl begins with a line {\"about\": ...}", "  datapackage  a folder: CSV files with a Frictionless descriptor", "  ftm          a folder: statements for FollowTheMoney, and the schemata that it lacks",
        "  iati         activities of IATI 2.03, for guarantees", "  jsonld       the same objects under a context", "  parquet      a table; where it is from stands in its footer",
        "%nExamples:", "  daman export --format xlsx --what guarantees,claims --out ukraine.xlsx", "  daman export --format iati --provider DE --as-of 2025-06-30 --out de.xml"})
public final class ExportFiles implements Callable<Integer> {
    /** The catalogue's names are English, and so are the exports. */
    private static final String NAMES = "en";

    private final Surroundings around;

    @Spec @Nullable CommandSpec spec;
    @Mixin LedgerOption ledger = new LedgerOption();
    @Mixin KeyOption key = new KeyOption();
    @Mixin TimesOption when = new TimesOption();
    @Mixin FilterOption which = new FilterOption();
    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "one of ${COMPLETION-CANDIDATES}", completionCandidates = Formats.class) String format = "";
    @Option(names = "--what", split = ",", defaultValue = "guarantees", paramLabel = "KIND", description = "guarantees, claims, events; several with commas where the format holds several. Filters are held against what each claim says; of events only --provider, as whoever took part") List<String> what = List.of();
    @Option(names = "--out", required = true, paramLabel = "PLACE", description = "the file, or the folder; an older export there is replaced") Path out = Path.of("");
    @Option(names = "--licence", defaultValue = "CC-BY-4.0", paramLabel = "WORDS", description = "under which you pass the record on: an SPDX identifier or words (default ${DEFAULT-VALUE}). Quotations and data sets keep their own") String licence = "";

    public ExportFiles(Surroundings around) {
        this.around = around;
    }

    /** For --help. */
    static final class Formats extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Formats() { for (Format each : Format.values()) add(each.id()); }
    }

    @Override public Integer call() {
        Format chosen = word(format, "--format", Format.values());
        List<What> kinds = what.stream().map(one -> word(one, "--what", What.values())).distinct().toList();
        Address address = ledger.address(around);
        try (Ledger open = Ledger.existing(address)) {
            Selection selection = new Selection(ledger.guarantees(open, around), which.filter(own()), times());
            Export.Outcome outcome = new Export(about(open, address, selection), new Actors(around.knowledge().get(), NAMES)).write(chosen, kinds, out);
            outcome.notes().forEach(note -> around.err().println("daman: " + note));
            around.line(Shown.plain(out + ": " + Counted.of(outcome.count(), unit(chosen, kinds)) + ", " + chosen.id()));
        }
        around.out().flush();
        return Status.DONE;
    }

    private static String unit(Format format, List<What> kinds) {
        if (format == Format.FTM) return "statement";
        return kinds.size() == 1 ? kinds.getFirst().id().replaceFirst("s$", "") : "thing";
    }

    private About about(Ledger open, Address address, Selection selection) {
        KeyFile file = key.file(around, address);
        SigningKey signing = file.key(null);
        String note = open.log((log, size) -> file.sign(signing, log, size));
        Checkpoint checkpoint = Checkpoint.open(note, signing.verifier());
        long known = ((Times.Known.Entry) selection.times().known()).index();
        Instant newest = open.entry(known).map(Entry::at).orElse(Instant.EPOCH);
        return new About(checkpoint, note, signing.verifier().toString(), newest, licence, dataSets(open, known), selection);
    }

    private List<About.DataSet> dataSets(Ledger open, long known) {
        Datasets datasets = new Datasets(open, known + 1);
        List<About.DataSet> sets = new ArrayList<>();
        for (Source each : new Sources(around.home().resolve("sources")).all()) {
            List<String> releases = datasets.releases(each.id()).stream().map(Release::name).distinct().toList();
            if (!releases.isEmpty()) sets.add(new About.DataSet(each.id(), each.fact("name"), each.fact("publisher"), each.fact("url"), each.fact("licence"), each.fact("cite"), releases));
        }
        return sets;
    }

    private Times times() {
        try {
            return when.times();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(own().commandLine(), Shown.plain(String.valueOf(wrong.getMessage())));
        }
    }

    private <E extends Enum<E>> E word(String word, String option, E[] all) {
        for (E each : all) if (each.name().equalsIgnoreCase(word)) return each;
        throw new ParameterException(own().commandLine(), Shown.plain(option + " " + word + " is none of " + String.join(", ", java.util.Arrays.stream(all).map(each -> each.name().toLowerCase(java.util.Locale.ROOT)).toList())));
    }

    private CommandSpec own() { return Objects.requireNonNull(spec); }
}
