package daman.pages.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestLogTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Clock clock = Clock.fixed(Instant.parse("2026-02-01T12:00:00Z"), ZoneOffset.UTC);

    @Test void aRequestIsOneLineOfJsonWhateverItsAddress() throws Exception {
        RequestLog log = new RequestLog(new PrintStream(err, true, StandardCharsets.UTF_8), clock, true);
        String hostile = "/x\n{\"event\":\"forged\"}\r\u2028\u202E\u001B[31m\u0085\"\\" + "é😀" + "y".repeat(5_000);
        log.request("GET", hostile, 404, 1.26);
        log.told("fault", "a\nb");
        List<String> lines = err.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode line = new ObjectMapper().readTree(lines.getFirst());
        assertThat(line.path("event").asText()).isEqualTo("request");
        assertThat(line.path("path").asText()).startsWith("/x\n{\"event\":\"forged\"}\r\u2028\u202E\u001B[31m\u0085\"\\é😀yyy").hasSizeLessThan(400);
        assertThat(lines.getFirst()).contains("\"at\":\"2026-02-01T12:00:00Z\"", "\"status\":404", "\"millis\":1.3").doesNotContain("\u202E").doesNotContain("\u2028").doesNotContain("\u001B").doesNotContain("\u0085");
        assertThat(new ObjectMapper().readTree(lines.getLast()).path("words").asText()).isEqualTo("a\nb");
    }

    @Test void inWordsRequestsAreNotTold() {
        RequestLog log = new RequestLog(new PrintStream(err, true, StandardCharsets.UTF_8), clock, false);
        log.request("GET", "/overview", 200, 1);
        assertThat(err.size()).isZero();
        log.told("started", "it shows");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("daman: it shows\n");
    }
}
