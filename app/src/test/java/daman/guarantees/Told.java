package daman.guarantees;

import daman.json.ReadingParser;
import daman.ledger.Homes;
import daman.ledger.Ledger;
import daman.reading.Reading;
import daman.reading.Report;
import daman.reports.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reports made of commitments, for tests: what each says is written as the guide's JSON without its evidence. */
public final class Told {
    private Told() {}

    static Ledger ledger(Homes home, Path folder) { return Ledger.open(home.fresh(folder), Clock.fixed(Instant.parse("2025-09-06T12:00:00Z"), ZoneOffset.UTC)); }

    /** @param commitments members such as {@code 'providers':['FR'],'measure':'arms','stage':'announced'}; the rest is filled in */
    public static Reading reading(String publisher, String day, String... commitments) {
        String text = publisher + " on " + day + "\n\n" + Arrays.stream(commitments).map(words -> "Words: " + words + ".").collect(Collectors.joining("\n"));
        Report report = new Report(publisher + ".txt", Digest.of(text.getBytes(StandardCharsets.UTF_8)), text, LocalDate.parse(day), publisher, null, null);
        String members = Arrays.stream(commitments).map(Told::member).collect(Collectors.joining(","));
        return ReadingParser.reading(report, "{\"language\":\"en\",\"commitments\":[" + members + "]}");
    }

    private static String member(String words) {
        String filled = "{\"evidence\":{\"text\":\"Words: " + words + ".\"}," + words.replace('\'', '"') + (words.contains("attribution") ? "" : ",\"attribution\":\"named\"")
            + (words.contains("recipient") ? "" : ",\"recipient\":\"UA\"") + "}";
        return filled;
    }
}
