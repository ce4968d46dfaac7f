package daman.claims;

import daman.commitments.Commitment;
import daman.languages.Knowledge;
import daman.measures.Amount;
import daman.reading.Mention;
import daman.reading.Reading;
import daman.text.Evidence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What a report says around each of its commitments. */
public final class Tellings {
    private final @Nullable Knowledge knowledge;
    private final Map<String, TellingWords> words = new ConcurrentHashMap<>();

    private Tellings(@Nullable Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    public static Tellings of(Knowledge knowledge) { return new Tellings(knowledge); }

    /** Without words of any language: only places and sums are told. */
    public static Tellings withoutWords() { return new Tellings(null); }

    /** One for each commitment, in their order. */
    public List<Telling> of(Reading reading) {
        Sentences sentences = Sentences.of(reading.report().text());
        return reading.commitments().stream().map(one -> telling(reading, one, sentences)).toList();
    }

    private Telling telling(Reading reading, Commitment one, Sentences sentences) {
        Evidence evidence = one.evidence();
        int first = sentences.at(evidence.start());
        int last = sentences.at(evidence.end() - 1);
        return new Telling(first, last, signs(reading, one, sentences), sums(reading, one, sentences.start(first), sentences.end(last)));
    }

    private Set<Telling.Sign> signs(Reading reading, Commitment one, Sentences sentences) {
        if (knowledge == null || reading.language() == null || !knowledge.languages().contains(reading.language())) return Set.of();
        TellingWords known = words.computeIfAbsent(Objects.requireNonNull(reading.language()), language -> new TellingWords(language, knowledge));
        return known.signs(ground(reading, one.evidence(), sentences));
    }

    /** The claim's words with what stands around them in their sentence and belongs to no other claim. */
    private static String ground(Reading reading, Evidence own, Sentences sentences) {
        int from = sentences.start(sentences.at(own.start()));
        int to = sentences.end(sentences.at(own.end() - 1));
        for (Commitment other : reading.commitments()) {
            Evidence evidence = other.evidence();
            if (evidence.end() <= own.start() && sentences.at(evidence.start()) == sentences.at(own.start())) from = Math.max(from, evidence.end());
            if (evidence.start() >= own.end()) to = Math.min(to, evidence.start());
        }
        return sentences.slice(from, to);
    }

    private static List<Amount> sums(Reading reading, Commitment one, int from, int to) {
        List<Amount> sums = new ArrayList<>();
        for (Mention mention : reading.mentions()) {
            boolean inside = mention.kind().equals("money") && mention.currency() != null && mention.evidence().start() >= from && mention.evidence().end() <= to;
            if (!inside) continue;
            Amount sum = Amount.of(new BigDecimal(mention.value()), Objects.requireNonNull(mention.currency()));
            Amount own = one.amount();
            if (own == null || own.value().compareTo(sum.value()) != 0 || !own.currency().equals(sum.currency())) sums.add(sum);
        }
        return sums;
    }
}
