package daman.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one JSON object on one line; a member without a value is left out. */
public final class JsonForm {
    private static final JsonFactory FACTORY = JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private final JsonGenerator json;
    private final boolean canonical;

    private JsonForm(JsonGenerator json, boolean canonical) {
        this.json = json;
        this.canonical = canonical;
    }

    /** Something that can be written. */
    @FunctionalInterface
    public interface Written {
        void to(JsonForm form) throws IOException;
    }

    /** For people and programs: plain numbers. */
    public static String object(Written members) { return write(members, false); }

    /** For the ledger, whose canonical JSON (RFC 8785) knows doubles only: a number that no double holds exactly is a string. */
    public static String ledgerObject(Written members) { return write(members, true); }

    private static String write(Written members, boolean canonical) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setCharacterEscapes(new Escapes());
            json.writeStartObject();
            members.to(new JsonForm(json, canonical));
            json.writeEndObject();
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toString();
    }

    public JsonForm put(String name, @Nullable String value) throws IOException {
        if (value != null) json.writeStringField(name, value);
        return this;
    }

    /** By its text: a date, an identifier. */
    public JsonForm putText(String name, @Nullable Object value) throws IOException { return put(name, value == null ? null : value.toString()); }

    public JsonForm put(String name, long value) throws IOException {
        json.writeNumberField(name, value);
        return this;
    }

    public JsonForm put(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
        return this;
    }

    public JsonForm put(String name, @Nullable BigDecimal value) throws IOException {
        if (value == null) return this;
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (canonical && !isDouble(plain)) return put(name, plain.toPlainString());
        json.writeFieldName(name);
        json.writeNumber(plain.scale() < 0 ? plain.setScale(0) : plain);
        return this;
    }

    public JsonForm put(String name, List<String> values) throws IOException { return putAll(name, values); }

    /** A number, a flag or a list of texts as such, all else by its text; nothing of null. */
    public JsonForm putPlain(String name, @Nullable Object value) throws IOException {
        return switch (value) {
            case null -> this;
            case Long number -> put(name, number.longValue());
            case Integer number -> put(name, number.longValue());
            case BigDecimal number -> put(name, number);
            case Boolean flag -> put(name, flag.booleanValue());
            case List<?> list -> putAll(name, list);
            default -> put(name, value.toString());
        };
    }

    private JsonForm putAll(String name, List<?> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object value : values) json.writeString(String.valueOf(value));
        json.writeEndArray();
        return this;
    }

    public JsonForm putObject(String name, Written members) throws IOException {
        json.writeFieldName(name);
        return element(members);
    }

    public <T> JsonForm putList(String name, List<T> values, Each<T> each) throws IOException {
        json.writeArrayFieldStart(name);
        for (T value : values) element(form -> each.write(form, value));
        json.writeEndArray();
        return this;
    }

    /** Writes the members of one value. */
    @FunctionalInterface
    public interface Each<T> {
        void write(JsonForm form, T value) throws IOException;
    }

    private JsonForm element(Written members) throws IOException {
        json.writeStartObject();
        members.to(this);
        json.writeEndObject();
        return this;
    }

    private static boolean isDouble(BigDecimal plain) {
        double nearest = plain.doubleValue();
        return !Double.isInfinite(nearest) && plain.compareTo(new BigDecimal(Double.toString(nearest))) == 0;
    }
}
