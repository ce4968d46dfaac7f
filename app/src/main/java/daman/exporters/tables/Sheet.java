package daman.exporters.tables;

import daman.deciding.GuaranteeParser;
import daman.exporters.records.Field;
import daman.exporters.records.Fields;
import daman.exporters.records.Selection;
import daman.exporters.records.What;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The table of one kind of thing: its columns, and how its rows are handed out. */
public record Sheet(What what, List<? extends Field<?>> columns, Filling filling) {
    /** Hands out all rows. */
    @FunctionalInterface
    public interface Filling {
        void to(Selection selection, Consumer<List<@Nullable Object>> rows);
    }

    public static Sheet of(What what) {
        return switch (what) {
            case GUARANTEES -> new Sheet(what, Fields.GUARANTEES, (selection, rows) -> selection.guarantees(line -> rows.accept(values(Fields.GUARANTEES, GuaranteeParser.line(line)))));
            case CLAIMS -> new Sheet(what, Fields.CLAIMS, (selection, rows) -> selection.claims(claim -> rows.accept(values(Fields.CLAIMS, claim))));
            case EVENTS -> new Sheet(what, Fields.EVENTS, (selection, rows) -> selection.events(event -> rows.accept(values(Fields.EVENTS, event))));
        };
    }

    public String name() { return what.id(); }

    /** @return how many rows there were */
    public long fill(Selection selection, Rows rows) throws IOException {
        long[] count = {0};
        try {
            filling.to(selection, values -> {
                try {
                    rows.add(values);
                    count[0]++;
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        return count[0];
    }

    private static <T> List<@Nullable Object> values(List<Field<T>> fields, T one) {
        List<@Nullable Object> values = new ArrayList<>(fields.size());
        for (Field<T> field : fields) values.add(field.of().apply(one));
        return values;
    }
}
