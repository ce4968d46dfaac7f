package daman.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import daman.bulk.runs.Flink;
import daman.bulk.runs.Request;
import daman.bulk.runs.Run;
import daman.reading.Reading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A topic of a real broker. */
class KafkaTest {
    @TempDir Path folder;

    @Test void aTopicIsReadAsAFileOfItsMessagesIs() throws Exception {
        Path made = Material.made(folder.resolve("made.jsonl"), 200, 5);
        List<String> messages = new ArrayList<>(Files.readAllLines(made));
        messages.add("{broken");
        Run.Outcome outcome;
        try (Broker broker = new Broker(Files.createDirectory(folder.resolve("kafka")))) {
            broker.fill("reports", 3, messages);
            Request request = new Request(List.of(), new Request.Topic(broker.address(), "reports", true), false, true, Duration.ofDays(1), null);
            outcome = new Run(request, new Flink(Optional.empty(), 2, List.of(), Duration.ofMillis(300)), folder.resolve("out"), Local.PACK).finish((taken, read) -> { });
        }
        assertThat(outcome.leftOut()).as("the message that is no report").isEqualTo(1);
        List<Reading> read = Results.handed(folder.resolve("out")).stream().map(handed -> handed.reading()).toList();
        assertThat(read).extracting(reading -> reading.report().source()).contains("reports · partition 0 · offset 0", "reports · partition 2 · offset 65").doesNotHaveDuplicates();
        assertThat(read).extracting(KafkaTest::withoutPlace).containsExactlyInAnyOrderElementsOf(Local.handed(made).stream().map(handed -> withoutPlace(handed.reading())).toList());
    }

    /** Offsets are places of their own: all else must be the same. */
    private static String withoutPlace(Reading reading) { return reading.report().id() + reading.report().published() + reading.language() + reading.statements() + reading.commitments() + reading.contacts() + reading.attacks() + reading.findings(); }
}
