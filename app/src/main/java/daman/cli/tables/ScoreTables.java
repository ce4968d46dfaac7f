package daman.cli.tables;

import daman.analysis.scoring.Count;
import daman.analysis.scoring.Miss;
import daman.analysis.scoring.Scores;
import daman.cli.terminal.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Scores as a person looks at them. */
public final class ScoreTables {
    private ScoreTables() {}

    public static List<String> lines(Scores scores) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format("%-24s%6s%6s%6s%8s%8s%8s%8s", "", "gold", "read", "match", "P", "R", "F1", "strict"));
        scores.rows().forEach((name, count) -> lines.add(line(name, count)));
        scores.fields().forEach((name, share) -> lines.add(String.format("  %-30s%8s", name, share)));
        if (!scores.unread().isEmpty()) lines.add("not read: " + Shown.plain(String.join(", ", scores.unread())));
        return lines;
    }

    private static String line(String name, Count count) {
        String strict = name.endsWith(".commitments") ? count.strictF1().toString() : "";
        return String.format(Locale.ROOT, "%-24s%6d%6d%6d%8s%8s%8s%8s", name, count.gold(), count.read(), count.matched(), count.precision(), count.recall(), count.f1(), strict).stripTrailing();
    }

    public static List<String> misses(Scores scores) { return scores.misses().stream().flatMap(ScoreTables::lines).toList(); }

    private static Stream<String> lines(Miss miss) {
        Stream<String> head = Stream.of("", plain(miss.missed() ? "missed  " : "extra   ", miss.report() + " " + miss.list() + "  " + String.join("  ", miss.fields())),
            "        " + Shown.isolated(Shown.plain(miss.words())));
        Stream<String> rules = miss.missed() ? Stream.of() : Stream.of(plain("        rules: ", String.join(" · ", miss.rules())));
        Stream<String> near = miss.near().stream().flatMap(read -> Stream.of(plain("        there was read: ", String.join("  ", read.fields())), plain("          rules: ", String.join(" · ", read.rules()))));
        return Stream.of(head, rules, near).flatMap(lines -> lines);
    }

    private static String plain(String label, String text) { return label + Shown.plain(text); }
}
