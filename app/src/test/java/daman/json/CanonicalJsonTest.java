package daman.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"b\":1,\"a\":[ true, null , \"x\" ]} | {\"a\":[true,null,\"x\"],\"b\":1}",
        "{} | {}", "{\"\":{}} | {\"\":{}}", "[ ] | []",
        "{\"n\":[1.0,-0,0.1,1e21,123456789012345678901,1E-7,4.50,9007199254740992,-5]} | {\"n\":[1,0,0.1,1e+21,123456789012345680000,1e-7,4.5,9007199254740992,-5]}",
        "{\"\\u20ac\":\"\\u20ac\\u000f\\n\\t\\/\\\"\\\\\",\"\\r\":1} | {\"\\r\":1,\"€\":\"€\\u000f\\n\\t/\\\"\\\\\"}",
        "{\"\\ud83d\\ude02\":1,\"\\ufb33\":2,\"z\":3} | {\"z\":3,\"😂\":1,\"\uFB33\":2}"})
    void aTextHasOneSpelling(String text, String canonical) { assertThat(CanonicalJson.of(text)).isEqualTo(canonical); }

    @ParameterizedTest @ValueSource(strings = {"", "{", "{\"a\":1,\"a\":2}", "{\"a\":1}}", "{} {}", "\"\\ud83d\"", "\"\\ude02\\ud83d\"", "NaN", "[1,]"})
    void whatIsNoJsonIsRefused(String text) { assertThatThrownBy(() -> CanonicalJson.of(text)).isInstanceOf(UncheckedIOException.class); }

    @Test void itIsTheSpellingOfTheLibrary() throws IOException {
        Random random = new Random(8785);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder("{\"only\":");
            value(text, random, 4);
            String canonical = CanonicalJson.of(text.append('}').toString());
            assertThat(canonical).as(text.toString()).isEqualTo(new JsonCanonicalizer(text.toString()).getEncodedString());
            assertThat(CanonicalJson.of(canonical)).isEqualTo(canonical);
        }
    }

    private static void value(StringBuilder text, Random random, int depth) {
        switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> text.append(random.nextBoolean() ? "true" : "null");
            case 1 -> text.append(random.nextLong() >> random.nextInt(64));
            case 2 -> text.append(Double.longBitsToDouble(random.nextLong() & 0xBFEF_FFFF_FFFF_FFFFL));
            case 3 -> text.append(random.nextInt(10_000)).append('.').append(random.nextInt(10_000));
            case 4 -> string(text, random);
            case 5 -> list(text, random, depth, '[', ']');
            default -> list(text, random, depth, '{', '}');
        }
    }

    private static void list(StringBuilder text, Random random, int depth, char open, char close) {
        text.append(open);
        int items = random.nextInt(5);
        for (int i = 0; i < items; i++) {
            text.append(i > 0 ? " , " : " ");
            if (open == '{') {
                string(text, random);
                text.insert(text.length() - 1, i).append(" : "); // no name twice
            }
            value(text, random, depth - 1);
        }
        text.append(close);
    }

    private static void string(StringBuilder text, Random random) {
        String parts = "abzАьضم€\uFB33😂\u007f\u0080";
        text.append('"');
        for (int i = random.nextInt(6); i > 0; i--) {
            if (random.nextInt(4) == 0) text.append(String.format("\\u%04x", random.nextInt(0x30)));
            else text.appendCodePoint(parts.codePointAt(parts.offsetByCodePoints(0, random.nextInt(parts.codePointCount(0, parts.length())))));
        }
        text.append('"');
    }
}
