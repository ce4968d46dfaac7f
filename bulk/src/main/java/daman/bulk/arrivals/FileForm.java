package daman.bulk.arrivals;

import java.time.LocalDate;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.jspecify.annotations.Nullable;

/**
 * How Flink's file source reads a file: whole, by one task.
 *
 * @param published the day of documents that name none; null for none
 */
record FileForm(@Nullable LocalDate published) implements BulkFormat<Arrival, FileSourceSplit> {
    @Override public Reader<Arrival> createReader(Configuration configuration, FileSourceSplit split) { return new Unfolded(split.path(), published, 0); }

    @Override public Reader<Arrival> restoreReader(Configuration configuration, FileSourceSplit split) {
        return new Unfolded(split.path(), published, split.getReaderPosition().map(CheckpointedPosition::getRecordsAfterOffset).orElse(0L));
    }

    /** Lines have their numbers from the beginning, and packed files can't be entered elsewhere. */
    @Override public boolean isSplittable() { return false; }

    @Override public TypeInformation<Arrival> getProducedType() { return TypeInformation.of(Arrival.class); }
}
