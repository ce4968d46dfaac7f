package daman.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import daman.commitments.Commitment;
import daman.commitments.Condition;
import daman.commitments.Stage;
import daman.events.Attack;
import daman.events.Contact;
import daman.findings.Finding;
import daman.measures.Amount;
import daman.reading.Mention;
import daman.reading.Reading;
import daman.reading.Report;
import daman.statements.Attribution;
import daman.statements.Channel;
import daman.statements.Form;
import daman.statements.Statement;
import daman.things.Measure;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A reading, or a gold file, back from JSON. Its report's text must be at hand: gold files leave positions out. */
public final class ReadingParser {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final Members members;

    private ReadingParser(String text) {
        members = new Members(text);
    }

    /**
     * @param report the report that was read
     * @param json   a line of {@code daman read --format json}, or a gold file
     * @throws IllegalArgumentException naming what is wrong with it
     */
    public static Reading reading(Report report, String json) {
        return reading(report, tree(report.source(), json));
    }

    /** @param root the same, parsed */
    public static Reading reading(Report report, JsonNode root) {
        JsonNode head = root.path("report");
        ReadingParser parser = new ReadingParser(report.text());
        Members members = parser.members;
        String language = Members.string(head, "language");
        String title = Members.string(head, "title");
        return new Reading(report, language == null ? Members.string(root, "language") : language, title == null ? headline(report.text()) : title,
            members.list(root, "statements", parser::statement), members.list(root, "commitments", parser::commitment),
            members.list(root, "contacts", parser::contact), members.list(root, "attacks", parser::attack),
            members.list(root, "findings", parser::finding), members.list(root, "mentions", parser::mention));
    }

    /** One commitment, as {@link ReadingJson#commitment} wrote it. */
    public static Commitment commitment(JsonNode commitment, String text) { return new ReadingParser(text).commitment(commitment); }

    public static JsonNode tree(String place, String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(place + " is not JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    private static String headline(String text) { return text.lines().findFirst().orElse("").strip(); }

    private Statement statement(JsonNode node) {
        String channel = Members.string(node, "channel");
        return new Statement(members.evidence(node), Members.strings(node, "speakers"), Form.valueOf(id(node, "form").toUpperCase(Locale.ROOT)),
            Attribution.of(id(node, "attribution")), channel == null ? null : Channel.of(channel), Members.date(node), Members.strings(node, "rules"));
    }

    private Commitment commitment(JsonNode node) {
        String condition = Members.string(node, "condition");
        JsonNode count = node.path("provider_count");
        return new Commitment(members.evidence(node), Members.strings(node, "providers"), count.isNumber() ? count.intValue() : null,
            Members.string(node, "recipient"), Measure.of(id(node, "measure")), Members.string(node, "item"),
            Members.decimal(node, "quantity"), Members.decimal(node, "quantity_high"), amount(node.path("amount")),
            Stage.of(id(node, "stage")), Attribution.of(id(node, "attribution")), condition == null ? null : Condition.of(condition),
            Members.date(node), Members.when(node, "by"), Members.duration(node), Members.strings(node, "rules"));
    }

    private static @Nullable Amount amount(JsonNode node) {
        if (!node.isObject()) return null;
        String bound = Members.string(node, "bound");
        String per = Members.string(node, "per");
        return new Amount(Members.required(Members.decimal(node, "value"), "amount.value"), id(node, "currency"),
            bound == null ? null : Amount.Bound.valueOf(bound.toUpperCase(Locale.ROOT)),
            per == null ? null : Amount.Per.valueOf(per.toUpperCase(Locale.ROOT)), Members.decimal(node, "high"));
    }

    private Contact contact(JsonNode node) {
        return new Contact(members.evidence(node), Contact.Kind.of(id(node, "kind")), Members.strings(node, "participants"), Members.date(node),
            node.path("planned").asBoolean(), Members.strings(node, "rules"));
    }

    private Attack attack(JsonNode node) {
        List<Attack.Target> targets = Members.strings(node, "targets").stream().map(Attack.Target::of).toList();
        return new Attack(members.evidence(node), Members.string(node, "by"), targets, Members.string(node, "place"), Members.date(node), Members.strings(node, "rules"));
    }

    private Finding finding(JsonNode node) {
        String note = Members.string(node, "note");
        return new Finding(members.evidence(node), Finding.Kind.valueOf(id(node, "kind").toUpperCase(Locale.ROOT)), note == null ? "" : note, Members.strings(node, "rules"));
    }

    private Mention mention(JsonNode node) {
        return new Mention(id(node, "kind"), members.slice(node), id(node, "value"), Members.string(node, "currency"), Members.string(node, "id"));
    }

    private static String id(JsonNode node, String name) { return Members.required(Members.string(node, name), name); }
}
