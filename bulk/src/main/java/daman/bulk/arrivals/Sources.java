package daman.bulk.arrivals;

import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/** The two kinds of source. */
public final class Sources {
    private Sources() {}

    /**
     * @param places    files, whatever they are called; of folders, what holds reports in them and below
     * @param sieve     the pack of tables, where pages are to be passed over by a glance at their words; null for none
     * @param published the day of documents that name none
     */
    public static Source<Arrival, ?, ?> files(List<Path> places, byte @Nullable [] sieve, @Nullable LocalDate published) {
        List<Path> named = List.copyOf(places);
        return FileSource.forBulkFileFormat(new FileForm(named.stream().map(Unfolded::place).toList(), sieve, published), named.toArray(new Path[0])).setFileEnumerator(() -> new FoundFiles(named)).build();
    }

    /**
     * A topic, from its beginning.
     *
     * @param servers  of Kafka, as {@code host:port,host:port}
     * @param untilNow whether to end where the topic ends at the start; otherwise it goes on until it is stopped
     */
    public static Source<Arrival, ?, ?> topic(String servers, String topic, boolean untilNow, @Nullable LocalDate published) {
        KafkaSourceBuilder<Arrival> source = KafkaSource.<Arrival>builder().setBootstrapServers(servers).setTopics(topic).setStartingOffsets(OffsetsInitializer.earliest()).setDeserializer(new Messages(published))
            .setProperty("commit.offsets.on.checkpoint", "false");
        return (untilNow ? source.setBounded(OffsetsInitializer.latest()) : source).build();
    }
}
