package daman.analysis.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import daman.json.ReadingJson;
import daman.json.ReadingParser;
import daman.reading.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds readings against the gold files of folders: every {@code NAME.txt} that has a {@code NAME.json}. */
public final class Scoring {
    private final Scores.Tally tally = new Scores.Tally();

    /** The gold reports of a folder, in order of name. */
    public static List<Path> reports(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt") && Files.exists(gold(file))).sorted().toList();
        }
    }

    private static Path gold(Path report) { return report.resolveSibling(report.getFileName().toString().replaceAll("\\.txt$", ".json")); }

    /** @param reading null where the report couldn't be read */
    public void add(Path report, @Nullable Reading reading) throws IOException {
        String name = report.getFileName().toString().replaceAll("\\.txt$", "");
        JsonNode gold = ReadingParser.tree(gold(report).toString(), Files.readString(gold(report)));
        if (reading == null) tally.unread.add(name);
        JsonNode read = reading == null ? MissingNode.getInstance() : ReadingParser.tree(name, new ReadingJson(false, true).line(reading));
        Agreement agreement = new Agreement(Surfaces.of(report.toAbsolutePath().getParent()));
        String text = Files.readString(report);
        for (ItemList list : ItemList.values()) hold(new Held(name, text, agreement, gold.path("language").asText(), list), gold.path(list.id()), read.path(list.id()));
    }

    public Scores scores() { return tally.scores(); }

    /** One list of one report. */
    private record Held(String name, String text, Agreement agreement, String language, ItemList list) {}

    private void hold(Held held, JsonNode gold, JsonNode read) {
        List<Item> golds = new ArrayList<>();
        for (JsonNode item : gold) golds.add(Item.of(item, held.text, "gold " + held.name + " " + held.list.id()));
        List<Item> reads = reads(held, read);
        List<Pairing.Pair> pairs = Pairing.of(held.list, golds, reads, held.agreement);
        int strict = 0;
        for (Pairing.Pair pair : pairs) {
            JsonNode one = golds.get(pair.gold()).node();
            JsonNode other = reads.get(pair.read()).node();
            if (held.list != ItemList.COMMITMENTS || Agreement.strict(one, other)) strict++;
            for (String field : held.list.fields()) tally.field(held.list, field, Agreement.sameField(field, one, other));
        }
        tally.count(held.language, held.list, new Count(golds.size(), read.size(), pairs.size(), strict));
        misses(held, golds, reads, pairs);
    }

    private List<Item> reads(Held held, JsonNode read) {
        List<Item> reads = new ArrayList<>();
        for (JsonNode item : read) {
            try {
                reads.add(Item.of(item, held.text, held.name + " " + held.list.id()));
            } catch (IllegalArgumentException noSlice) {
                tally.errors.add(String.valueOf(noSlice.getMessage()));
            }
        }
        return reads;
    }

    private void misses(Held held, List<Item> golds, List<Item> reads, List<Pairing.Pair> pairs) {
        BitSet matchedGold = new BitSet();
        BitSet matchedRead = new BitSet();
        pairs.forEach(pair -> {
            matchedGold.set(pair.gold());
            matchedRead.set(pair.read());
        });
        for (int g = 0; g < golds.size(); g++) {
            Item gold = golds.get(g);
            if (matchedGold.get(g)) continue;
            List<Miss> near = reads.stream().filter(read -> Pairing.near(gold, read)).map(read -> miss(held, false, read, List.of())).toList();
            tally.misses.add(miss(held, true, gold, near));
        }
        for (int r = 0; r < reads.size(); r++) if (!matchedRead.get(r)) tally.misses.add(miss(held, false, reads.get(r), List.of()));
    }

    private static Miss miss(Held held, boolean missed, Item item, List<Miss> near) { return Miss.of(missed, held.name, held.list, item, held.text, near); }
}
