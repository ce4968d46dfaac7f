package daman.reading;

import static org.assertj.core.api.Assertions.assertThat;

import daman.languages.TestKnowledge;
import daman.text.Evidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The sample reports as they arrive from elsewhere: marks that nobody sees change nothing; scanning errors, wrong encodings, other
 * languages in between and emoji lose what they touch, and never an offset.
 */
class RoughTextTest {
    private static final Reader READER = new Reader(TestKnowledge.load());
    private static final LocalDate DAY = LocalDate.of(2025, 9, 5);
    private static final Map<String, String> SAMPLES = samples();
    private static final String UNSEEN = "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202C\u2060\u2066\u2068\u2069\u061C\uFEFF\u034F\uFE0F";
    private static final List<String> EMOJI = List.of("😀", "🇺🇦", "👩‍👩‍👧", "🚀🚀", "⚡️", "𝟓𝟎", "\uD83D", "👍🏽");
    private static final String SCANNED = "l1I|O0o.,'`rnmceé";

    enum Rough { SCANNED, WRONGLY_DECODED, MIXED, EMOJI, CUT, SPACED }

    @Property(tries = 120, seed = "20250905") void unseenMarksHideNothing(@ForAll("names") String name, @ForAll long seed) {
        String text = SAMPLES.get(name);
        Reading clean = read(name, text);
        Reading marked = read(name, withUnseen(text, new Random(seed)));
        assertThat(told(marked)).isEqualTo(told(clean));
    }

    @Property(tries = 30, seed = "20250905") void lineEndsAndDecomposedLettersChangeNothing(@ForAll("names") String name) {
        String text = SAMPLES.get(name);
        List<String> clean = told(read(name, text));
        assertThat(told(read(name, text.replace("\n", "\r\n")))).isEqualTo(clean);
        assertThat(told(read(name, "\uFEFF" + text))).isEqualTo(clean);
        assertThat(told(read(name, Normalizer.normalize(text, Normalizer.Form.NFD)))).isEqualTo(clean);
    }

    /** Two names that begin at one word had all later ones taken for their neighbours, and a list of givers that had no end. */
    @Property(tries = 200, seed = "20251128") void wordsAndNamesAtRandomHaveAnEnd(@ForAll("names") String name, @ForAll long seed) {
        Random random = new Random(seed);
        List<String> words = new ArrayList<>(List.of(SAMPLES.get(name).split("\\s+")));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) text.append(words.get(random.nextInt(words.size()))).append(i % 9 == 8 ? ". " : i % 4 == 3 ? ", " : " ");
        assertThat(told(read(name, text.toString()))).isNotNull();
    }

    /** "Way" may be an adverb and "zu" belongs to a verb, and what stands before them is looked at. */
    @Example void aReportMayBeginWithAnything() {
        assertThat(told(read("en", "Promised tanks will arrive in Ukraine\n\nGermany will send Ukraine tanks, its government said."))).isNotEmpty();
        assertThat(told(read("de", "! Deutschland sagt der Ukraine Panzer zu.\n\nDeutschland liefert der Ukraine Panzer."))).isNotEmpty();
        assertThat(told(read("fr", "Il n'est pas question pour Vienne d'envoyer des soldats en Ukraine."))).isNotEmpty();
        assertThat(told(read("en", "way will send Ukraine Patriot missiles\n\nGermany will send Ukraine tanks, its government said."))).isNotEmpty();
    }

    /** "Shipment" stands for the one told of before, and here none was. */
    @Example void aReportMayBeginWithWhatStandsForAnother() {
        assertThat(read("ar", "الشحنة الشحنة وصلت إلى بولندا").language()).isEqualTo("ar");
        assertThat(read("en", "The systems, systems the systems systems went to Ukraine.").language()).isEqualTo("en");
    }

    /** "The rest" is told apart by what stands behind it. */
    @Example void aReportMayEndWithAnything() {
        assertThat(told(read("en", "Aid to Ukraine\n\nGermany will send Ukraine tanks, its government said. France will pay the rest"))).isNotEmpty();
    }

    @Property(tries = 200, seed = "20250905") void whateverHappenedToATextItsEvidenceIsExact(@ForAll("names") String name, @ForAll Rough rough, @ForAll long seed) {
        String text = damaged(SAMPLES.get(name), rough, new Random(seed));
        Reading reading = read(name, text);
        int[] points = text.codePoints().toArray();
        for (Evidence evidence : ReaderTest.evidences(reading)) {
            assertThat(new String(points, evidence.start(), evidence.end() - evidence.start())).isEqualTo(evidence.text());
        }
        assertThat(read(name, text)).isEqualTo(reading);
    }

    @Provide Arbitrary<String> names() { return Arbitraries.of(SAMPLES.keySet()); }

    /** What is claimed, without the words that prove it. */
    private static List<String> told(Reading reading) {
        List<String> told = new ArrayList<>();
        reading.statements().forEach(s -> told.add(s.speakers() + " " + s.form() + " " + s.attribution() + " " + s.channel() + " " + s.date()));
        reading.commitments().forEach(c -> told.add(c.providers() + " " + c.measure() + " " + c.item() + " " + c.quantity() + " " + c.amount() + " " + c.stage() + " " + c.date()));
        reading.contacts().forEach(c -> told.add(c.kind() + " " + c.participants() + " " + c.date()));
        reading.attacks().forEach(a -> told.add(a.by() + " " + a.targets() + " " + a.date()));
        reading.findings().forEach(f -> told.add(f.kind() + " " + f.note()));
        return told;
    }

    /** Inside words and numbers: never where a sign alone would be cut off from its neighbour. */
    private static String withUnseen(String text, Random random) {
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            marked.append(text.charAt(i));
            boolean inside = i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i)) && Character.isLetterOrDigit(text.charAt(i + 1));
            if (inside && random.nextInt(5) == 0) marked.append(UNSEEN.charAt(random.nextInt(UNSEEN.length())));
        }
        return marked.toString();
    }

    private static String damaged(String text, Rough rough, Random random) {
        return switch (rough) {
            case SCANNED -> scanned(text, random);
            case WRONGLY_DECODED -> new String(text.getBytes(StandardCharsets.UTF_8), random.nextBoolean() ? Charset.forName("windows-1252") : StandardCharsets.ISO_8859_1);
            case MIXED -> mixed(text, random);
            case EMOJI -> between(text, random, EMOJI);
            case CUT -> text.substring(random.nextInt(text.length())) + text.substring(0, random.nextInt(text.length()));
            case SPACED -> between(text, random, List.of(" ", "\t", "\u00A0", "\n", "\r", "-\n"));
        };
    }

    private static String scanned(String text, Random random) {
        StringBuilder scanned = new StringBuilder(text);
        for (int i = 0; i < text.length() / 20; i++) scanned.setCharAt(random.nextInt(text.length()), SCANNED.charAt(random.nextInt(SCANNED.length())));
        return scanned.toString();
    }

    private static String mixed(String text, Random random) {
        List<String> others = new ArrayList<>(SAMPLES.values());
        StringBuilder mixed = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String[] other = others.get(random.nextInt(others.size())).split("(?<=[.!؟])\\s");
            mixed.append(line).append(random.nextBoolean() ? " " : "\n").append(other[random.nextInt(other.length)]).append('\n');
        }
        return mixed.toString();
    }

    private static String between(String text, Random random, List<String> pieces) {
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            filled.append(text.charAt(i));
            if (random.nextInt(25) == 0) filled.append(pieces.get(random.nextInt(pieces.size())));
        }
        return filled.toString();
    }

    private static Reading read(String name, String text) { return READER.read(new Report(name, "sha256:0", text, DAY, null, null, name.substring(0, 2))); }

    private static Map<String, String> samples() {
        Map<String, String> samples = new TreeMap<>();
        try (Stream<Path> files = Files.list(TestKnowledge.home().resolve("samples"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) samples.put(file.getFileName().toString(), Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return samples;
    }
}
