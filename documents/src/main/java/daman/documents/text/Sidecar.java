package daman.documents.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What {@code NAME.json} says of the document beside it: three members are looked at and nothing else (GUIDE.md, a report on disk). */
public final class Sidecar {
    private Sidecar() {}

    public static Facts parse(String place, String json) throws Unreadable {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw bad(place, "is not a JSON object");
            return members(place, parser);
        } catch (JsonProcessingException broken) {
            throw bad(place, "is not JSON (line " + (broken.getLocation() == null ? 1 : broken.getLocation().getLineNr()) + ")");
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    private static Facts members(String place, JsonParser parser) throws IOException, Unreadable {
        LocalDate published = null;
        String publisher = null;
        String url = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String member = parser.currentName();
            parser.nextToken();
            switch (member) {
                case "published" -> published = date(place, string(place, member, parser));
                case "publisher" -> publisher = string(place, member, parser);
                case "url" -> url = string(place, member, parser);
                default -> parser.skipChildren();
            }
        }
        return new Facts(published, publisher, url, null);
    }

    private static @Nullable String string(String place, String member, JsonParser parser) throws IOException, Unreadable {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NULL -> null;
            default -> throw bad(place, "has a \"" + member + "\" that is no string");
        };
    }

    private static @Nullable LocalDate date(String place, @Nullable String day) throws Unreadable {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException wrong) {
            throw bad(place, "has a \"published\" that is no date");
        }
    }

    private static Unreadable bad(String place, String what) {
        return new Unreadable(place, what, "mend it (\"published\": \"2025-09-05\", \"publisher\", \"url\") or remove it; its report is left out until then");
    }
}
