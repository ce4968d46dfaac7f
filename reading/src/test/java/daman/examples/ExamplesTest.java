package daman.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import daman.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every sentence beside a language is read as its line says; lines marked {@code todo} are counted and printed. */
class ExamplesTest {
    @Test void examplesAreReadAsTheySay() {
        List<String> wrong = new ArrayList<>();
        List<String> todo = new ArrayList<>();
        List<String> mended = new ArrayList<>();
        Examples.read().forEach((example, reading) -> {
            boolean right = right(example, reading);
            if (right && example.todo()) mended.add(example.origin());
            if (!right) (example.todo() ? todo : wrong).add(explained(example, reading));
        });
        int all = Examples.read().size();
        System.out.printf("examples: %d read, %d as they say, %d todo%n%s%n", all, all - wrong.size() - todo.size(), todo.size(), String.join("\n", todo));
        if (!mended.isEmpty()) System.out.println("read rightly by now, the word todo can go: " + String.join(" ", mended));
        if (!wrong.isEmpty()) fail(wrong.size() + " examples are read wrongly\n" + String.join("\n", wrong));
    }

    @Test void anExpectationIsMetByItsItemsAndNoMore() {
        Literal four = new Literal(List.of("DE", "arms", "Leopard 2 tanks", "14", "announced"), 2, List.of("attribution=named"), "Germany will send 14 Leopard 2 tanks", List.of());
        assertThat(Expectation.met(Expectation.parse("DE | arms | Leopard 2 | 14 | announced"), List.of(four))).isTrue();
        assertThat(Expectation.met(Expectation.parse("DE | arms | * | 14 | announced | attribution=named | condition=-"), List.of(four))).isTrue();
        assertThat(Expectation.met(Expectation.parse("DE | arms | Leopard 2 | 13 | announced"), List.of(four))).isFalse();
        assertThat(Expectation.met(Expectation.parse("DE | arms | Leopard 2 | 14 | announced | attribution=leak"), List.of(four))).isFalse();
        assertThat(Expectation.met(Expectation.parse("DE | arms ;; DE | arms"), List.of(four))).isFalse();
        assertThat(Expectation.met(Expectation.parse("none"), List.of(four))).isFalse();
        assertThat(Expectation.met(Expectation.parse("none"), List.of())).isTrue();
    }

    private static boolean right(Example example, Reading reading) {
        return Expectation.met(Expectation.parse(example.expect()), Literal.of(example.list(), reading));
    }

    private static String explained(Example example, Reading reading) {
        String found = Literal.of(example.list(), reading).stream().map(one -> one + "\n             " + String.join(" · ", one.rules())).collect(Collectors.joining("\n           "));
        String expected = Expectation.parse(example.expect()).stream().map(Expectation::toString).collect(Collectors.joining("\n           "));
        return example.origin() + "\n  " + example.text() + "\n  expected " + (expected.isEmpty() ? "none" : expected) + "\n  found    " + (found.isEmpty() ? "none" : found);
    }
}
