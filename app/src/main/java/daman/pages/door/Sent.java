package daman.pages.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import daman.analysis.filters.BadQuery;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.net.WWWFormCodec;

/**
 * What somebody sent.
 *
 * @param type  of the bytes, in small letters and without parameters
 * @param text  the bytes, which were UTF-8
 */
public record Sent(String type, String text) {
    public static final String FORM = "application/x-www-form-urlencoded";
    public static final String JSON = "application/json";
    private static final ObjectReader STRICT = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build().reader();

    /**
     * @param types what may be sent here
     * @param most  bytes, at most
     * @throws Refused for another type (415), more bytes (413), or bytes that are no UTF-8 (400)
     */
    static Sent of(Context context, List<String> types, int most) {
        String type = Optional.ofNullable(context.contentType()).orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!types.contains(type)) throw new Refused(415, "415");
        if (context.req().getContentLengthLong() > most) throw new Refused(413, "413");
        try {
            byte[] bytes = context.req().getInputStream().readNBytes(most + 1); // the length need not be told before
            if (bytes.length > most) throw new Refused(413, "413");
            return new Sent(type, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            throw new Refused(400, "400");
        } catch (IOException gone) {
            throw new Refused(408, "408");
        }
    }

    /**
     * What was sent as JSON (RFC 8259): one value, with nothing behind it and no member twice.
     *
     * @throws BadQuery where it is none
     */
    public JsonNode json() {
        try {
            return STRICT.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new BadQuery("JSON", text);
        }
    }

    /** Of a form: what was filled in under a name; empty where nothing was. */
    public String field(String name) { return fields(name).stream().findFirst().orElse(""); }

    /** Of a form: all that was chosen under a name. */
    public List<String> fields(String name) {
        if (!type.equals(FORM)) return List.of();
        return WWWFormCodec.parse(text, StandardCharsets.UTF_8).stream().filter(one -> one.getName().equals(name)).map(NameValuePair::getValue).filter(Objects::nonNull).toList();
    }
}
