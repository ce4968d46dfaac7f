package daman.bulk.arrivals;

import daman.bulk.tables.Equipment;
import java.time.LocalDate;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.util.CheckpointedPosition;
import org.jspecify.annotations.Nullable;

/**
 * How Flink's file source reads a file: whole, by one task.
 *
 * @param named     places that were named, and are read whatever they are: of what lies in folders, only what holds reports is
 * @param sieve     the pack of tables, where pages are to be passed over by a glance; null for none
 * @param published the day of documents that name none; null for none
 */
record FileForm(List<String> named, byte @Nullable [] sieve, @Nullable LocalDate published) implements BulkFormat<Arrival, FileSourceSplit> {
    @Override public Reader<Arrival> createReader(Configuration configuration, FileSourceSplit split) { return unfolded(split, 0); }

    @Override public Reader<Arrival> restoreReader(Configuration configuration, FileSourceSplit split) {
        return unfolded(split, split.getReaderPosition().map(CheckpointedPosition::getRecordsAfterOffset).orElse(0L));
    }

    private Unfolded unfolded(FileSourceSplit split, long skip) { return new Unfolded(split.path(), named.contains(Unfolded.place(split.path())), sieve == null ? null : Equipment.of(sieve).sieve(), published, skip); }

    /** Lines have their numbers from the beginning, and packed files can't be entered elsewhere. */
    @Override public boolean isSplittable() { return false; }

    @Override public TypeInformation<Arrival> getProducedType() { return TypeInformation.of(Arrival.class); }
}
