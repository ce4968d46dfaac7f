package daman.analysis.scoring;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Pairs gold items with read ones, one to one: greedily, best overlap first, a strict match of commitments before others. */
final class Pairing {
    private static final double LEAST_OVERLAP = 0.5;
    private static final double STRICT_BONUS = 0.5;

    private Pairing() {}

    /** Numbers of a gold item and of the read one that matches it. */
    record Pair(int gold, int read) {}

    private record Option(double rank, int gold, int read) {}

    static List<Pair> of(ItemList list, List<Item> golds, List<Item> reads, Agreement agreement) {
        BitSet usedGold = new BitSet();
        BitSet usedRead = new BitSet();
        List<Pair> pairs = new ArrayList<>();
        for (Option option : options(list, golds, reads, agreement)) {
            if (usedGold.get(option.gold) || usedRead.get(option.read)) continue;
            usedGold.set(option.gold);
            usedRead.set(option.read);
            pairs.add(new Pair(option.gold, option.read));
        }
        return pairs;
    }

    static boolean near(Item gold, Item read) { return gold.overlap(read) >= LEAST_OVERLAP; }

    private static List<Option> options(ItemList list, List<Item> golds, List<Item> reads, Agreement agreement) {
        List<Option> options = new ArrayList<>();
        for (int g = 0; g < golds.size(); g++) {
            for (int r = 0; r < reads.size(); r++) {
                Item gold = golds.get(g);
                Item read = reads.get(r);
                if (!near(gold, read) || !agreement.matches(list, gold.node(), read.node())) continue;
                boolean strict = list == ItemList.COMMITMENTS && Agreement.strict(gold.node(), read.node());
                options.add(new Option(-gold.overlap(read) - (strict ? STRICT_BONUS : 0), g, r));
            }
        }
        options.sort(Comparator.comparingDouble(Option::rank).thenComparingInt(Option::gold).thenComparingInt(Option::read));
        return options;
    }
}
