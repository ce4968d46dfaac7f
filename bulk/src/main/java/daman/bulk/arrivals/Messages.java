package daman.bulk.arrivals;

import daman.documents.collections.JsonLines;
import daman.documents.text.Origin;
import daman.documents.text.Unreadable;
import daman.documents.text.Utf8;
import java.time.LocalDate;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A message is one report, as a line of JSON Lines is.
 *
 * @param published the day of documents that name none; null for none
 */
record Messages(@Nullable LocalDate published) implements KafkaRecordDeserializationSchema<Arrival> {
    @Override public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Arrival> out) {
        String place = message.topic() + " · partition " + message.partition() + " · offset " + message.offset();
        byte[] bytes = message.value() == null ? new byte[0] : message.value();
        try {
            out.collect(Arrival.of(Incoming.of(JsonLines.object(Origin.of(place), Utf8.text(place, bytes)), published, message.offset())));
        } catch (Unreadable unreadable) {
            out.collect(Arrival.of(Told.of(unreadable.problem())));
        }
    }

    @Override public TypeInformation<Arrival> getProducedType() { return TypeInformation.of(Arrival.class); }
}
