package daman.documents.collections;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import daman.documents.text.Days;
import daman.documents.text.Document;
import daman.documents.text.Facts;
import daman.documents.text.Origin;
import daman.documents.text.Receiver;
import daman.documents.text.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Telegram's export of a channel as machine-readable JSON (https://core.telegram.org/import-export), of any length: one message is held at a time.
 * A forwarded message is the word of whoever wrote it first, so that is its publisher.
 */
public final class Telegram {
    /** Letters: Telegram itself allows 4,096. */
    private static final int LONGEST = 1 << 20;

    private final Origin origin;
    private final Receiver receiver;
    private final Counts aside = new Counts();
    private @Nullable String channel;
    private @Nullable String last;
    private long taken, edited, forwarded;

    private Telegram(Origin origin, Receiver receiver) {
        this.origin = origin;
        this.receiver = receiver;
    }

    /** @throws Unreadable where the export breaks off; the messages before were handed on */
    public static void read(Origin origin, InputStream in, Receiver receiver) throws IOException, Unreadable {
        new Telegram(origin, receiver).read(in);
    }

    private void read(InputStream in) throws IOException, Unreadable {
        try (JsonParser parser = new JsonFactory().createParser(in)) {
            for (JsonToken token; (token = parser.nextToken()) != null; ) {
                if (token != JsonToken.FIELD_NAME) continue;
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                if (member.equals("name") && value == JsonToken.VALUE_STRING) channel = parser.getText();
                else if (member.equals("messages") && value == JsonToken.START_ARRAY) messages(parser);
            }
            if (!parser.getParsingContext().inRoot()) throw broken(parser, "it ends too early");
        } catch (JsonProcessingException broken) {
            throw new Unreadable(origin.place(), "breaks off " + after() + " (" + where(broken) + ")", "export it again; the messages before that are read");
        }
        note();
    }

    private void messages(JsonParser parser) throws IOException, Unreadable {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) throw broken(parser, "it ends too early");
            if (parser.currentToken() == JsonToken.START_OBJECT) message(parser);
            else parser.skipChildren();
        }
    }

    private void message(JsonParser parser) throws IOException, Unreadable {
        Message message = new Message();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String member = parser.currentName();
            if (parser.nextToken() == null) throw broken(parser, "it ends too early");
            switch (member) {
                case "id" -> message.id = parser.getValueAsString("");
                case "type" -> message.type = parser.getValueAsString("");
                case "date" -> message.date = parser.getValueAsString();
                case "edited" -> message.edited = parser.currentToken().isScalarValue();
                case "forwarded_from" -> message.from = parser.getValueAsString();
                case "text" -> text(parser, message.text);
                default -> parser.skipChildren();
            }
            if (parser.currentToken().isStructStart()) parser.skipChildren();
        }
        hand(message);
    }

    /** A string, or a list of strings and of marked pieces with a text each. */
    private static void text(JsonParser parser, StringBuilder text) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            append(text, parser.getValueAsString(""));
            return;
        }
        for (int depth = 1; depth > 0; ) {
            JsonToken token = parser.nextToken();
            if (token == null) return;
            if (token.isStructStart()) depth++;
            else if (token.isStructEnd()) depth--;
            else if (token == JsonToken.VALUE_STRING && (depth == 1 || "text".equals(parser.currentName()))) append(text, parser.getText());
        }
    }

    private static void append(StringBuilder text, String more) {
        if (text.length() <= LONGEST) text.append(more);
    }

    private void hand(Message message) {
        last = message.id;
        if (!message.type.equals("message")) aside.add("of type " + message.type);
        else if (message.text.toString().isBlank()) aside.add("without text");
        else if (message.text.length() > LONGEST) aside.add("longer than Telegram allows");
        else {
            taken++;
            if (message.edited) edited++;
            if (message.from != null) forwarded++;
            String publisher = message.from != null ? message.from : channel;
            Origin at = origin.part("message " + message.id);
            receiver.documents().accept(new Document(at.place(), message.text.toString(), at.facts().or(new Facts(Days.of(message.date), publisher, null, null))));
        }
    }

    private void note() {
        String changed = edited == 0 ? "" : "; " + edited + " edited later, of which the last text is read";
        String others = forwarded == 0 ? "" : "; " + forwarded + " forwarded, whose publisher is who wrote them";
        receiver.notes().accept(origin.place() + ": " + taken + " messages of " + (channel == null ? "a channel without a name" : channel) + (aside.none() ? "" : "; left aside: " + aside) + changed + others);
    }

    private Unreadable broken(JsonParser parser, String how) {
        return new Unreadable(origin.place(), "breaks off " + after() + " (line " + parser.currentLocation().getLineNr() + ", " + how + ")", "export it again; the messages before that are read");
    }

    private String after() { return last == null ? "before its first message" : "after message " + last; }

    private static String where(JsonProcessingException broken) { return "line " + (broken.getLocation() == null ? 1 : broken.getLocation().getLineNr()) + ", " + broken.getClass().getSimpleName(); }

    /** What is read of a message. */
    private static final class Message {
        private final StringBuilder text = new StringBuilder();
        private String id = "", type = "";
        private @Nullable String date, from;
        private boolean edited;
    }
}
