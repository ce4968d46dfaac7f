package daman.analysis.recognizers;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One expected result of one input.
 *
 * @param reference the day it is seen from; null where the case doesn't say
 */
record Case(String input, @Nullable LocalDate reference, JsonNode result) {
    static Case of(JsonNode test, JsonNode result) {
        String reference = test.path("Context").path("ReferenceDateTime").asText("");
        return new Case(test.path("Input").asText(), reference.isEmpty() ? null : LocalDate.parse(reference.substring(0, 10)), result);
    }

    /** The expected slice as the input writes it; a case's own spelling may differ in capitals. */
    String slice() {
        String text = result.path("Text").asText();
        if (result.has("Start")) {
            int start = result.path("Start").asInt();
            int end = Math.min(input.length(), start + text.length());
            if (start <= end && input.substring(start, end).equalsIgnoreCase(text)) return input.substring(start, end);
        }
        int at = input.toLowerCase(Locale.ROOT).indexOf(text.toLowerCase(Locale.ROOT));
        return at < 0 ? text : input.substring(at, at + text.length());
    }
}
