package daman.exporters.graphs;

import daman.json.JsonForm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Statements of FollowTheMoney (https://followthemoney.tech/docs/statements/): one value of one property of one entity each. */
final class Statements {
    static final String DATASET = "daman";

    private final Lines lines;
    private final String lastSeen;

    /** @param lastSeen an instant */
    Statements(Lines lines, String lastSeen) {
        this.lines = lines;
        this.lastSeen = lastSeen;
    }

    /** One entity's statements. */
    Entity entity(String schema, String id, String firstSeen) { return new Entity(schema, id, firstSeen); }

    final class Entity {
        private final String schema;
        private final String id;
        private final String firstSeen;

        private Entity(String schema, String id, String firstSeen) {
            this.schema = schema;
            this.id = id;
            this.firstSeen = firstSeen;
        }

        /** @param type the property's type in the model @param value none where null or empty */
        Entity with(String property, String type, @Nullable Object value) { return with(property, type, value, null); }

        /** @param language of the value, ISO 639-1 */
        Entity with(String property, String type, @Nullable Object value, @Nullable String language) {
            String text = value == null ? "" : value.toString();
            if (text.isBlank()) return this;
            lines.line(JsonForm.object(form -> form.put("id", key(property, text)).put("entity_id", id).put("canonical_id", id).put("schema", schema).put("prop", property).put("prop_type", type).put("value", text)
                .put("dataset", DATASET).put("lang", language == null ? null : Locale.of(language).getISO3Language()).put("external", false).put("first_seen", firstSeen).put("last_seen", lastSeen)));
            return this;
        }

        private String key(String property, String value) { return sha1(DATASET + "." + id + "." + property + "." + value); }
    }

    /** FollowTheMoney names statements so. */
    private static String sha1(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java platform has SHA-1", every);
        }
    }
}
