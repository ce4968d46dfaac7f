package daman.analysis.recognizers;

import com.fasterxml.jackson.databind.JsonNode;
import daman.json.ReadingParser;
import daman.reading.Mention;
import daman.reading.Reading;
import daman.reading.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads each input of a file of cases and holds its mentions against the expected results. */
public final class Recognizers {
    private static final Pattern NAME = Pattern.compile("(currency|date)-(\\w\\w)\\.json");

    private final Function<Report, Reading> reader;

    public Recognizers(Function<Report, Reading> reader) {
        this.reader = reader;
    }

    /** The name says what the cases are and in which language. */
    public static boolean named(Path file) { return NAME.matcher(file.getFileName().toString()).matches(); }

    public Recognized count(Path file) throws IOException {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) throw new IllegalArgumentException("file: " + file + " is not called currency-xx.json or date-xx.json");
        String text = Files.readString(file);
        JsonNode tests = ReadingParser.tree(file.toString(), text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<Recognized.Miss> misses = new ArrayList<>();
        Map<String, Integer> leftOut = new TreeMap<>();
        int exact = 0;
        for (JsonNode test : tests) {
            for (JsonNode result : test.path("Results")) {
                Case one = Case.of(test, result);
                List<Mention> mentions = mentions(one, name.group(2));
                switch (name.group(1).equals("currency") ? Sums.judge(one, mentions) : Dates.judge(name.group(2), one, mentions)) {
                    case Verdict.Exact right -> exact++;
                    case Verdict.Missed missed -> misses.add(new Recognized.Miss(one.input(), missed.expected(), shown(mentions)));
                    case Verdict.LeftOut out -> leftOut.merge(out.why(), 1, Integer::sum);
                }
            }
        }
        return new Recognized(file.toString(), name.group(1), name.group(2), exact + misses.size(), exact, misses, leftOut);
    }

    private List<Mention> mentions(Case one, String language) {
        Report report = new Report("case", "", one.input(), one.reference(), null, null, language);
        return reader.apply(report).mentions().stream().filter(mention -> !mention.kind().equals("actor") && !mention.kind().equals("item")).toList();
    }

    private static String shown(List<Mention> mentions) {
        return mentions.stream().map(mention -> mention.kind() + " «" + mention.evidence().text() + "» " + mention.value() + (mention.currency() == null ? "" : " " + mention.currency()))
            .collect(Collectors.joining("; "));
    }
}
