package daman.reports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import daman.languages.Knowledge;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tables as one run of bytes, for machines that don't have the folders: a JSON object of contents by path, in the order of paths. The same tables give the
 * same bytes, so that their digest names the knowledge a reading was made with.
 */
public final class KnowledgePack {
    private KnowledgePack() {}

    /** @param home the folder with {@code languages/} and {@code world/} */
    public static byte[] of(Path home) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.writeStartObject();
            for (Map.Entry<String, String> table : KnowledgeFolder.read(home).entrySet()) json.writeStringField(table.getKey(), table.getValue());
            json.writeEndObject();
        } catch (IOException never) {
            throw new IllegalStateException("bytes in memory can be written", never);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException where the bytes are no pack */
    public static Knowledge unpacked(byte[] pack) throws IOException {
        Map<String, String> tables = new TreeMap<>();
        try (JsonParser json = new JsonFactory().createParser(pack)) {
            if (json.nextToken() != JsonToken.START_OBJECT) throw new IOException("the pack of tables is no JSON object");
            for (String path; (path = json.nextFieldName()) != null; ) tables.put(path, json.nextTextValue());
        }
        return Knowledge.of(tables);
    }
}
