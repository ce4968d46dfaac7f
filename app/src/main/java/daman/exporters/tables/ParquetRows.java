package daman.exporters.tables;

import daman.exporters.records.Field;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** A Parquet file (https://parquet.apache.org/docs/file-format/). Where it comes from stands in the footer's key-value metadata. */
public final class ParquetRows implements Rows {
    /** Numbers are decimals of 38 digits, 18 of them after the point; what needs more is rounded there, or left out where it is too large. */
    private static final int PRECISION = 38, SCALE = 18;

    private final List<? extends Field<?>> columns;
    private final SimpleGroupFactory groups;
    private final ParquetWriter<Group> writer;
    private long inexact;

    /** @param facts names and texts for the footer */
    public ParquetRows(Path file, String name, List<? extends Field<?>> columns, Map<String, String> facts) throws IOException {
        this.columns = columns;
        MessageType type = new MessageType(name, columns.stream().map(ParquetRows::type).toList());
        this.groups = new SimpleGroupFactory(type);
        this.writer = ExampleParquetWriter.builder(new LocalOutputFile(file)).withWriteMode(ParquetFileWriter.Mode.OVERWRITE).withConf(new PlainParquetConfiguration()).withType(type).withExtraMetaData(facts).withCompressionCodec(CompressionCodecName.UNCOMPRESSED).build();
    }

    private static Type type(Field<?> field) {
        return switch (field.kind()) {
            case TEXT -> Types.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(field.name());
            case LIST -> Types.optionalList().requiredElement(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(field.name());
            case NUMBER -> Types.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.decimalType(SCALE, PRECISION)).named(field.name());
            case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(field.name());
            case DAY -> Types.optional(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.dateType()).named(field.name());
            case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN).named(field.name());
        };
    }

    /** How many numbers the file's decimals can't hold exactly. */
    public long inexact() { return inexact; }

    @Override public void add(List<@Nullable Object> values) throws IOException {
        Group group = groups.newGroup();
        for (int column = 0; column < values.size(); column++) put(group, columns.get(column).name(), values.get(column));
        writer.write(group);
    }

    private void put(Group group, String name, @Nullable Object value) {
        switch (value) {
            case null -> { }
            case BigDecimal number -> put(group, name, number);
            case Long number -> group.append(name, number);
            case Boolean flag -> group.append(name, flag);
            case LocalDate day -> group.append(name, Math.toIntExact(day.toEpochDay()));
            case List<?> list -> {
                Group inner = group.addGroup(name);
                for (Object one : list) inner.addGroup("list").append("element", one.toString());
            }
            default -> group.append(name, value.toString());
        }
    }

    private void put(Group group, String name, BigDecimal number) {
        BigDecimal scaled = number.setScale(SCALE, RoundingMode.HALF_EVEN);
        if (scaled.compareTo(number) != 0 || scaled.precision() > PRECISION) inexact++;
        if (scaled.precision() <= PRECISION) group.append(name, Binary.fromConstantByteArray(scaled.unscaledValue().toByteArray()));
    }

    @Override public void close() throws IOException { writer.close(); }
}
