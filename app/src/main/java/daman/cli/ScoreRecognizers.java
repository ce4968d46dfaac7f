package daman.cli;

import daman.analysis.recognizers.Recognized;
import daman.analysis.recognizers.Recognizers;
import daman.cli.surroundings.Notices;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Format;
import daman.cli.terminal.Shown;
import daman.json.JsonForm;
import daman.reports.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daman score recognizers}: public cases of sums and days. */
@Command(name = "recognizers", description = "Count the cases of Microsoft's Recognizers-Text whose sums and days are read exactly.", mixinStandardHelpOptions = true)
final class ScoreRecognizers implements Callable<Integer> {
    private final Surroundings around;

    @Option(names = "--format", defaultValue = "table", description = "table, or json: one line a file") Format format = Format.table;
    @Option(names = "--misses", description = "with the cases that are read otherwise") boolean misses;
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files called currency-xx.json or date-xx.json (xx: the language), or folders with them") List<Path> places = List.of();

    ScoreRecognizers(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() throws IOException {
        Notices notices = new Notices(around);
        Recognizers recognizers = new Recognizers(around.reader().get());
        for (Path place : places) {
            List<Path> files = files(place);
            if (files.isEmpty()) notices.problem(new Problem(place.toString(), "is or holds no file of cases", "they are called currency-xx.json or date-xx.json"));
            for (Path file : files) print(recognizers.count(file));
        }
        around.out().flush();
        return notices.status();
    }

    private static List<Path> files(Path place) throws IOException {
        if (!Files.isDirectory(place)) return Files.exists(place) && Recognizers.named(place) ? List.of(place) : List.of();
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(Recognizers::named).sorted().toList();
        }
    }

    private void print(Recognized counted) {
        if (format == Format.json) around.line(json(counted));
        else lines(counted).forEach(around::line);
    }

    private List<String> lines(Recognized counted) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-10s%-4s%5d of %4d  %.3f", counted.kind(), counted.language(), counted.exact(), counted.cases(), counted.rate()));
        counted.leftOut().forEach((why, count) -> lines.add(String.format("  left out %4d: %s", count, why)));
        if (misses) for (Recognized.Miss miss : counted.misses()) {
            lines.add("  " + Shown.plain(miss.input()));
            lines.add("     expected " + Shown.plain(miss.expected()));
            lines.add("     found    " + Shown.plain(miss.found()));
        }
        return lines;
    }

    private String json(Recognized counted) {
        return JsonForm.object(form -> {
            form.put("file", counted.file()).put("kind", counted.kind()).put("language", counted.language()).put("cases", counted.cases()).put("exact", counted.exact());
            form.putObject("left_out", reasons -> {
                for (Map.Entry<String, Integer> reason : counted.leftOut().entrySet()) reasons.put(reason.getKey(), reason.getValue().longValue());
            });
            if (misses) form.putList("misses", counted.misses(), (one, miss) -> one.put("input", miss.input()).put("expected", miss.expected()).put("found", miss.found()));
        });
    }
}
