package daman.bulk.runs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to do. Its {@link #identity} is what a run that goes on must have in common with the one that was stopped.
 *
 * @param places     files and folders as addresses (URIs); empty where a topic is read
 * @param topic      null where places are read
 * @param sieving    whether texts without a word of a promise are passed over
 * @param copies     whether copies are kept
 * @param remembered how long a text is known, so that copies of it are recognised
 * @param published  the day of documents that name none
 */
public record Request(List<String> places, @Nullable Topic topic, boolean sieving, boolean copies, Duration remembered, @Nullable LocalDate published) {
    /**
     * A topic of Kafka.
     *
     * @param servers  as {@code host:port,host:port}
     * @param untilNow whether the run ends where the topic ended when it began
     */
    public record Topic(String servers, String name, boolean untilNow) {}

    public Request {
        if (places.isEmpty() == (topic == null)) throw new IllegalArgumentException("places, topic: one of the two");
    }

    /** @param knowledge {@code sha256:…} of the tables @return one line of JSON */
    String identity(String knowledge) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("places", places);
        if (topic != null) members.put("topic", topic.name());
        members.put("sieve", sieving);
        members.put("keep_copies", copies);
        members.put("published", String.valueOf(published));
        members.put("knowledge", knowledge);
        try {
            return new ObjectMapper().writeValueAsString(members);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException("texts can be written", never);
        }
    }
}
