package daman.cli;

import daman.analysis.scoring.Scores;
import daman.analysis.scoring.ScoresJson;
import daman.analysis.scoring.Scoring;
import daman.cli.gathering.GivenPlaces;
import daman.cli.gathering.Readings;
import daman.cli.surroundings.Notices;
import daman.cli.surroundings.Surroundings;
import daman.cli.tables.ScoreTables;
import daman.cli.terminal.Format;
import daman.cli.terminal.Shown;
import daman.reading.Reading;
import daman.reports.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daman score}: holds readings against gold. */
@Command(name = "score", description = "Read the reports of gold folders and say how far the readings agree with the gold ones.", mixinStandardHelpOptions = true,
    footer = "%ndaman score recognizers PATH... counts public cases of sums and days.")
final class Score implements Callable<Integer> {
    private final Surroundings around;

    @Spec @Nullable CommandSpec spec;
    @Option(names = "--format", defaultValue = "table", description = "table, or json: one object") Format format = Format.table;
    @Option(names = "--misses", description = "with every item that was missed or is too many, and the rules that made it") boolean misses;
    @Parameters(paramLabel = "GOLD_DIR", arity = "0..*", description = "folders with NAME.txt and NAME.json; several are counted together") List<Path> folders = List.of();

    Score(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() throws IOException {
        Notices notices = new Notices(around);
        Scoring scoring = new Scoring();
        if (folders.isEmpty()) throw wrong("which folder? Give one with NAME.txt and NAME.json, or: daman score recognizers PATH");
        for (Path folder : folders) score(folder, notices, scoring);
        Scores scores = scoring.scores();
        print(scores);
        scores.errors().forEach(error -> notices.problem(new Problem("a reading", error, "this is a fault of the engine; please report it")));
        return notices.status();
    }

    private void score(Path folder, Notices notices, Scoring scoring) throws IOException {
        if (!Files.isDirectory(folder)) throw wrong(folder + " is no folder");
        List<Path> reports = Scoring.reports(folder);
        if (reports.isEmpty()) throw wrong(folder + " holds no NAME.txt with a NAME.json beside it");
        Map<String, Reading> readings = new HashMap<>();
        new Readings(around, notices, null).each(GivenPlaces.of(reports.stream().map(Path::toString).toList()), reading -> readings.put(reading.report().source(), reading));
        for (Path report : reports) scoring.add(report, readings.get(report.toString()));
    }

    private ParameterException wrong(String what) { return new ParameterException(Objects.requireNonNull(spec).commandLine(), Shown.plain(what)); }

    private void print(Scores scores) {
        if (format == Format.json) around.line(ScoresJson.object(scores, misses));
        else ScoreTables.lines(scores).forEach(around::line);
        if (misses && format == Format.table) ScoreTables.misses(scores).forEach(around::line);
        around.out().flush();
    }
}
