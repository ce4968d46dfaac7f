package daman.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker of Kafka's own jars, its own controller too (KRaft), in a process of its own. */
final class Broker implements AutoCloseable {
    private static final List<String> KAFKA = List.of("kafka", "scala-", "jackson-", "metrics-core-", "slf4j-api-", "slf4j-nop-", "log4j-api-", "log4j-core-", "caffeine-", "lz4-java-", "snappy-java-", "zstd-jni-", "commons-", "argparse4j-", "jopt-simple-",
        "jose4j-", "hash4j-", "pcollections-", "re2j-", "HdrHistogram-", "jspecify-");
    private static final String CLUSTER = "MkU3OEVBNTcwNTJENDM2Qg";
    /** Until it is up, on a machine that has much else to do. */
    private static final int SECONDS = 300;

    private final int port = Processes.freePort();
    private final Path said;
    private final Process process;

    Broker(Path folder) throws IOException, InterruptedException {
        String controller = "127.0.0.1:" + Processes.freePort();
        Path settings = Files.writeString(folder.resolve("server.properties"), String.join("\n", "process.roles=broker,controller", "node.id=1", "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://" + controller, "controller.quorum.bootstrap.servers=" + controller,
            "advertised.listeners=PLAINTEXT://127.0.0.1:" + port, "controller.listener.names=CONTROLLER", "listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT", "log.dirs=" + folder.resolve("log"),
            "offsets.topic.replication.factor=1", "transaction.state.log.replication.factor=1", "transaction.state.log.min.isr=1", "group.initial.rebalance.delay.ms=0") + "\n");
        List<Path> jars = Processes.jars(KAFKA);
        // The controllers are named when the log is laid: the one that there is.
        Process laying = Processes.start(folder.resolve("laid.txt"), List.of(), jars, "kafka.tools.StorageTool", "format", "--standalone", "-t", CLUSTER, "-c", settings.toString());
        if (laying.waitFor() != 0) throw new IllegalStateException("Kafka's log was not laid: " + Files.readString(folder.resolve("laid.txt")));
        said = folder.resolve("said.txt");
        process = Processes.start(said, List.of(), jars, "kafka.Kafka", settings.toString());
    }

    String address() { return "127.0.0.1:" + port; }

    /** Message i goes to partition i modulo their number. */
    void fill(String topic, int partitions, List<String> messages) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address(), "default.api.timeout.ms", SECONDS * 1000))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get(SECONDS, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new IllegalStateException("Kafka said: " + Files.readString(said), failed);
        }
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", address()), new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < messages.size(); i++) producer.send(new ProducerRecord<>(topic, i % partitions, null, messages.get(i))).get(SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override public void close() throws InterruptedException { process.destroyForcibly().waitFor(); }
}
