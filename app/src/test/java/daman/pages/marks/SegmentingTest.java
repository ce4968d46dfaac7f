package daman.pages.marks;

import static org.assertj.core.api.Assertions.assertThat;

import daman.pages.marks.Mark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Pieces are written as {@code text^numbers}, paragraphs end with a bar. */
class SegmentingTest {
    @Test void aTextWithoutMarksIsOnePieceALine() { assertThat(cut("one\n\ntwo\r\nthree")).isEqualTo("one^|two^|three^|"); }

    @Test void aMarkCutsWhereItBeginsAndEnds() { assertThat(cut("abcdef", mark(1, 2, 4))).isEqualTo("ab^ cd^1 ef^|"); }

    @Test void marksThatCross() { assertThat(cut("abcdef", mark(1, 0, 4), mark(2, 2, 6))).isEqualTo("ab^1 cd^12 ef^2|"); }

    @Test void marksThatNest() { assertThat(cut("abcdef", mark(1, 0, 6), mark(2, 2, 4))).isEqualTo("ab^1 cd^12 ef^1|"); }

    @Test void marksThatAreIdentical() { assertThat(cut("abcdef", mark(1, 2, 4), mark(2, 2, 4))).isEqualTo("ab^ cd^12 ef^|"); }

    @Test void marksThatTouch() { assertThat(cut("abcd", mark(1, 0, 2), mark(2, 2, 4))).isEqualTo("ab^1 cd^2|"); }

    @Test void aMarkOverSeveralLinesGoesOnInTheNext() { assertThat(cut("abc\n\ndef", mark(1, 1, 7))).isEqualTo("a^ bc^1|de^1 f^|"); }

    @Test void charactersOutsideTheBasicPlaneAreOneEach() { assertThat(cut("𝔸😀b", mark(1, 1, 2), mark(2, 2, 3))).isEqualTo("𝔸^ 😀^1 b^2|"); }

    @Test void aCombiningSequenceIsCutWhereTheMarkSays() { assertThat(cut("e\u0301a", mark(1, 0, 1))).isEqualTo("e^1 \u0301a^|"); }

    @Test void aMarkBeyondTheTextEndsWithIt() { assertThat(cut("ab", mark(1, 1, 99), mark(2, 50, 60))).isEqualTo("a^ b^1|"); }

    @Test void aPartOfATextKeepsTheNumbersOfTheWhole() {
        assertThat(written(Segmenting.paragraphs("cdef", 2, List.of(mark(1, 0, 4), mark(2, 5, 9), mark(3, 0, 2))))).isEqualTo("cd^1 e^ f^2|");
    }

    @Test void whatTurnsTheDirectionStandsAlone() {
        List<Piece> pieces = Segmenting.paragraphs("a\u202Eb", 0, List.of(mark(1, 1, 3))).getFirst().pieces();
        assertThat(pieces).extracting(Piece::text).containsExactly("a", "\u202E", "b");
        assertThat(pieces).extracting(Piece::turner).containsExactly(false, true, false);
        assertThat(pieces.get(1).code()).isEqualTo("U+202E");
        assertThat(pieces.get(1).begins()).hasSize(1);
    }

    @Test void everyMarkBeginsOnce() {
        List<Mark> marks = List.of(mark(1, 0, 7), mark(2, 3, 5), mark(3, 3, 6));
        List<Mark> begun = Segmenting.paragraphs("abc\n\ndef", 0, marks).stream().flatMap(paragraph -> paragraph.begins().stream()).toList();
        assertThat(begun).containsExactly(marks.get(0), marks.get(2));
        assertThat(marks.get(1).end()).as("over nothing but line breaks: no place to show it").isEqualTo(5);
    }

    @Test void anyMarksOverAnyTextLoseNoCharacter() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String text = random.ints(60, 0, 6).mapToObj(i -> List.of("a", "ب", "😀", "\n", "\u202E", " ").get(i)).collect(Collectors.joining());
            List<Mark> marks = new ArrayList<>();
            for (int n = 1; n <= 8; n++) {
                int start = random.nextInt(60);
                marks.add(mark(n, start, start + 1 + random.nextInt(20)));
            }
            List<Paragraph> paragraphs = Segmenting.paragraphs(text, 0, marks);
            assertThat(paragraphs.stream().map(Paragraph::text).collect(Collectors.joining())).isEqualTo(text.lines().filter(line -> !line.isBlank()).collect(Collectors.joining()));
            int[] points = text.codePoints().toArray();
            for (Mark mark : marks) assertThat(covered(paragraphs, mark)).isEqualTo(slice(points, mark, text));
        }
    }

    @Test void fortyThousandMarksInOneLongLineAreCutInOneSweep() {
        List<Mark> marks = new ArrayList<>();
        for (int n = 1; n <= 40_000; n++) marks.add(mark(n, n * 100, n * 100 + 150));
        long before = System.nanoTime();
        assertThat(Segmenting.paragraphs("x".repeat(4_400_000), 0, marks)).hasSize(1);
        assertThat(System.nanoTime() - before).isLessThan(60_000_000_000L);
    }

    private static String covered(List<Paragraph> paragraphs, Mark mark) {
        return paragraphs.stream().flatMap(paragraph -> paragraph.pieces().stream()).filter(piece -> piece.marks().contains(mark)).map(Piece::text).collect(Collectors.joining());
    }

    /** The mark's slice without line breaks, and without lines that hold nothing but spaces. */
    private static String slice(int[] points, Mark mark, String text) {
        StringBuilder slice = new StringBuilder();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            int length = line.codePointCount(0, line.length());
            for (int i = at; i < at + length; i++) if (!line.isBlank() && i >= mark.start() && i < mark.end()) slice.appendCodePoint(points[i]);
            at += length + 1;
        }
        return slice.toString();
    }

    private static Mark mark(int number, int start, int end) { return new Mark(number, Kind.STATEMENT, start, end, false); }

    private static String cut(String text, Mark... marks) { return written(Segmenting.paragraphs(text, 0, List.of(marks))); }

    private static String written(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(paragraph -> paragraph.pieces().stream()
            .map(piece -> piece.text() + "^" + piece.marks().stream().map(mark -> Integer.toString(mark.number())).sorted().collect(Collectors.joining())).collect(Collectors.joining(" ")) + "|").collect(Collectors.joining());
    }
}
