package daman.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExtentsTest {
    private static Extents of(List<Span> spans) {
        Extents.Row row = new Extents.Row(spans.size());
        for (Span span : spans) row.add(span.start(), span.end());
        return row.all();
    }

    @Test void whatLiesAroundATokenIsFound() {
        Extents extents = of(List.of(new Span(2, 3), new Span(4, 4), new Span(70, 130)));
        assertThat(List.of(-1, 0, 2, 3, 4, 5, 69, 70, 130, 131, 1000).stream().map(extents::at)).containsExactly(-1, -1, 0, 0, 1, -1, -1, 2, 2, -1, -1);
    }

    /** "Tamsin Okereke" and the post that begins with her name, a house within a title: rare, and all behind them are found nonetheless. */
    @Test void namesThatBeginTogetherOrLieWithinOneAnotherHideNone() {
        Extents extents = of(List.of(new Span(2, 3), new Span(2, 6), new Span(4, 4), new Span(9, 9), new Span(12, 13)));
        assertThat(List.of(2, 3, 4, 5, 6, 7, 9, 12).stream().map(extents::at)).containsExactly(1, 1, 2, 1, 1, -1, 3, 4);
        assertThat(List.of(0, 2, 3, 5, 10, 20).stream().map(extents::before)).containsExactly(0, 0, 2, 3, 4, 5);
    }

    @Test void nothingLiesAnywhereInATextWithoutNames() {
        Extents none = of(List.of());
        assertThat(none.at(0)).isEqualTo(-1);
        assertThat(none.before(5)).isZero();
        assertThat(none.end(0, 5)).isZero();
    }

    /** Texts of all lengths up to forty names, asked at every token. */
    @Test void aSearchCountsAsWhoeverLooksAtAllOfThem() {
        Random random = new Random(20);
        for (int count = 0; count <= 40; count++) {
            List<Span> spans = new ArrayList<>();
            for (int i = 0, token = random.nextInt(3); i < count; i++) {
                spans.add(new Span(token, token + random.nextInt(3)));
                token = spans.getLast().end() + 1 + random.nextInt(4);
            }
            Extents extents = of(spans);
            for (int token = -2; token < 8 * count + 4; token++) {
                int here = token;
                assertThat(extents.before(token)).isEqualTo((int) spans.stream().filter(span -> span.start() < here).count());
                assertThat(extents.covers(token)).isEqualTo(spans.stream().anyMatch(span -> span.start() <= here && here <= span.end()));
            }
        }
    }
}
