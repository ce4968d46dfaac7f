package daman.cli;

import daman.cli.gathering.GivenPlaces;
import daman.cli.gathering.Readings;
import daman.cli.tables.LinksJson;
import daman.cli.terminal.Format;
import daman.cli.surroundings.Notices;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Shown;
import daman.cli.terminal.Table;
import daman.cli.terminal.Table.Cell;
import daman.deciding.Guarantee;
import daman.guarantees.Guarantees;
import daman.guarantees.Intake;
import daman.json.ReadingParser;
import daman.languages.Knowledge;
import daman.ledger.Ledger;
import daman.linking.Facts;
import daman.claims.Tellings;
import daman.reading.Reading;
import daman.reports.Problem;
import daman.sources.Standings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daman links}: which claims of a folder's reports are one promise, without a ledger of one's own. */
@Command(name = "links", description = "Read the reports of event folders and say which of their claims are one promise; nothing is recorded.", mixinStandardHelpOptions = true,
    footer = {"", "Each folder is linked on its own, its reports in the order of their days. With --format json one object is printed, a member for each folder,",
        "as ../shared/reading/score_links.py reads it; --readings gold links what NAME.json says instead of reading NAME.txt."})
final class Links implements Callable<Integer> {
    enum Taken { own, gold }

    private final Surroundings around;

    @Spec @Nullable CommandSpec spec;
    @Option(names = "--format", defaultValue = "table", description = "table, or json: one object") Format format = Format.table;
    @Option(names = "--readings", defaultValue = "own", description = "own, or gold: the commitments that stand in NAME.json") Taken readings = Taken.own;
    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "folders with NAME.txt and NAME.json, or folders of such folders") List<Path> folders = List.of();

    Links(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() throws IOException {
        Notices notices = new Notices(around);
        Knowledge knowledge = around.knowledge().get();
        Map<String, List<Guarantee>> events = new LinkedHashMap<>();
        for (Path folder : events()) events.put(String.valueOf(folder.toRealPath().getFileName()), linked(folder, knowledge, notices));
        if (format == Format.json) around.line(LinksJson.object(events));
        else events.forEach(this::print);
        around.out().flush();
        return notices.status();
    }

    /** Folders with reports of their own. */
    private List<Path> events() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) throw new ParameterException(Objects.requireNonNull(spec).commandLine(), Shown.plain(folder + " is no folder"));
            try (Stream<Path> below = Files.walk(folder)) {
                below.filter(Files::isDirectory).filter(Links::holdsReports).sorted().forEach(found::add);
            }
        }
        return found;
    }

    private static boolean holdsReports(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".txt"));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Through a ledger that is thrown away: what is printed is what a ledger would hold. */
    private List<Guarantee> linked(Path folder, Knowledge knowledge, Notices notices) throws IOException {
        List<Reading> read = new ArrayList<>();
        new Readings(around, notices, null).each(GivenPlaces.of(reports(folder)), reading -> read.add(readings == Taken.gold ? gold(reading, notices) : reading));
        read.sort(Comparator.comparing((Reading reading) -> reading.report().published(), Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(reading -> reading.report().source()));
        Path place = Files.createTempDirectory("daman-links");
        try (Ledger ledger = Ledger.open(place.resolve("ledger.db"), around.clock())) {
            new Intake(ledger, Tellings.of(knowledge), Facts.of(knowledge), Standings.in(around.home().resolve("sources"))).record(read);
            Guarantees guarantees = new Guarantees(ledger);
            return guarantees.list(Guarantees.Filter.ALL).stream().map(one -> guarantees.guarantee(one.id()).orElseThrow()).toList();
        } finally {
            remove(place);
        }
    }

    private static List<String> reports(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().map(Path::toString).toList();
        }
    }

    private Reading gold(Reading own, Notices notices) {
        String beside = own.report().source().replaceAll("\\.txt$", ".json");
        try {
            Reading gold = ReadingParser.reading(own.report(), Files.readString(Path.of(beside)));
            return new Reading(own.report(), own.language(), own.title(), gold.statements(), gold.commitments(), gold.contacts(), gold.attacks(), gold.findings(), own.mentions());
        } catch (IOException | IllegalArgumentException unusable) {
            notices.problem(new Problem(beside, "is no gold reading (" + unusable.getMessage() + ")", "mend it, or leave --readings gold out"));
            return new Reading(own.report(), own.language(), own.title(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
    }

    private static void remove(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    private void print(String event, List<Guarantee> guarantees) {
        Table table = Table.of("guarantee", "stage", "who", "measure", "what", "claims", "publishers", "part of", "grade");
        for (Guarantee one : guarantees)
            table.row(Cell.of(one.id().substring(0, 9)), Cell.of(one.stage() == null ? "rumoured" : one.stage().id()), Cell.of(String.join(", ", one.providers())), Cell.of(one.measure().id()),
                Cell.of(one.item() == null ? "" : one.item()), Cell.of(Integer.toString(one.claimCount())), Cell.of(Integer.toString(one.independent())), Cell.of(one.partOf() == null ? "" : one.partOf().substring(0, 9)), Cell.of(one.grade().toString()));
        around.line(Shown.plain(event));
        table.lines(around.terminal().width(), around.terminal().coloured()).forEach(around::line);
        around.line("");
    }
}
