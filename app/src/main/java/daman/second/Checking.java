package daman.second;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import daman.commitments.Commitment;
import daman.events.Attack;
import daman.events.Contact;
import daman.json.ReadingParser;
import daman.reading.Reading;
import daman.reading.Report;
import daman.statements.Statement;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes of a model's answer what the report bears out: an item is kept only if its evidence stands in the report, character for character, and its fields are of the guide's form. */
final class Checking {
    /** Code points of evidence: a word alone proves nothing, and a clause is no page. */
    private static final int SHORTEST = 8, LONGEST = 2_000;
    private static final int MOST_ITEMS = 300;
    private static final int MOST_DIGITS = 30;
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{1,5}(:[a-z-]{1,40})?|[a-z0-9]+(-[a-z0-9]+){0,12}");
    private static final String NAMED = "name:";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Report report;
    private final String language;
    private final String rule;
    private final List<String> refused = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Commitment> commitments = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Attack> attacks = new ArrayList<>();

    private Checking(Report report, String language, String rule) {
        this.report = report;
        this.language = language;
        this.rule = rule;
    }

    /** An item that can't be kept. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String why) { super(why, null, false, false); }
    }

    /**
     * @param language of the report
     * @param rule     that items of this reader have as theirs
     * @param answer   as the model gave it
     * @throws IllegalArgumentException for what is no JSON object
     */
    static Kept of(Report report, String language, String rule, String answer) {
        Checking checking = new Checking(report, language, rule);
        JsonNode root = ReadingParser.tree("the answer", unfenced(answer));
        if (!root.isObject()) throw new IllegalArgumentException("the answer is no JSON object");
        for (String list : Prompt.lists()) checking.list(list, root.path(list));
        root.fieldNames().forEachRemaining(name -> { if (!Prompt.lists().contains(name)) checking.refused.add("a list of another name"); });
        return new Kept(checking.reading(), List.copyOf(checking.refused));
    }

    /** Many models put a frame of Markdown around what is to be JSON alone. */
    private static String unfenced(String answer) {
        String bare = answer.strip();
        if (!bare.startsWith("```") || !bare.endsWith("```") || bare.indexOf('\n') < 0) return bare;
        return bare.substring(bare.indexOf('\n'), bare.length() - 3);
    }

    private void list(String list, JsonNode items) {
        if (!items.isArray()) {
            if (!items.isMissingNode() && !items.isNull()) refused.add(list + ": is no list");
            return;
        }
        Set<JsonNode> seen = new LinkedHashSet<>();
        for (JsonNode item : items) {
            if (seen.size() >= MOST_ITEMS) {
                refused.add(list + ": too many");
                continue;
            }
            if (seen.add(item)) item(list, item);
        }
    }

    private void item(String list, JsonNode item) {
        try {
            Reading one = ReadingParser.reading(report, JSON.createObjectNode().set(list, JSON.createArrayNode().add(placed(item))).toString());
            check(one);
            statements.addAll(one.statements());
            commitments.addAll(one.commitments());
            contacts.addAll(one.contacts());
            attacks.addAll(one.attacks());
        } catch (Refused why) {
            refused.add(list + ": " + why.getMessage());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException ofAnotherForm) {
            refused.add(list + ": a field is not of the guide's form");
        }
    }

    /** With the place of its evidence as we find it, and rules that say whose item it is: whatever the model says of either is not looked at. */
    private JsonNode placed(JsonNode item) {
        if (!item.isObject()) throw new Refused("is no object");
        JsonNode evidence = item.path("evidence");
        String words = evidence.isTextual() ? evidence.textValue() : evidence.path("text").textValue();
        if (words == null) throw new Refused("has no evidence");
        int length = words.codePointCount(0, words.length());
        if (length < SHORTEST || length > LONGEST) throw new Refused(length < SHORTEST ? "its evidence is too short to be a clause" : "its evidence is too long to be a clause");
        int at = find(words);
        if (at < 0) throw new Refused("its evidence is not in the report");
        int start = report.text().codePointCount(0, at);
        ObjectNode placed = item.deepCopy();
        placed.putObject("evidence").put("text", words).put("start", start).put("end", start + length);
        placed.putArray("rules").add(rule);
        return placed;
    }

    /** The first place at which these very code points stand; below zero where there is none. */
    private int find(String words) {
        String text = report.text();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            boolean splitsFirst = at > 0 && Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1));
            int end = at + words.length();
            boolean splitsLast = end < text.length() && Character.isLowSurrogate(text.charAt(end)) && Character.isHighSurrogate(text.charAt(end - 1));
            if (!splitsFirst && !splitsLast) return at;
        }
        return -1;
    }

    private void check(Reading one) {
        one.commitments().forEach(commitment -> {
            commitment.providers().forEach(this::actor);
            if (commitment.recipient() != null) actor(commitment.recipient());
            if (commitment.item() != null) words(commitment.item());
            number(commitment.quantity());
            number(commitment.quantityHigh());
            if (commitment.amount() == null) return;
            number(commitment.amount().value());
            number(commitment.amount().high());
            if (!commitment.amount().currency().matches("[A-Z]{3}")) throw new Refused("a currency is none");
        });
        one.statements().forEach(statement -> statement.speakers().forEach(this::actor));
        one.contacts().forEach(contact -> contact.participants().forEach(this::actor));
        one.attacks().forEach(attack -> {
            if (attack.by() != null) actor(attack.by());
            if (attack.place() != null && !report.text().contains(attack.place())) throw new Refused("its place is not in the report");
        });
    }

    /** Of a known form, or a name that the report has. */
    private void actor(String id) {
        boolean named = id.startsWith(NAMED) && id.length() > NAMED.length() && id.length() < 200 && report.text().contains(id.substring(NAMED.length()));
        if (!named && !ID.matcher(id).matches()) throw new Refused("names an actor that the report doesn't");
    }

    /** Not below zero, and written out no longer than any sum there is: an exponent of a few digits would grow into gigabytes of them. */
    private static void number(@Nullable BigDecimal number) {
        if (number == null) return;
        if (number.signum() < 0) throw new Refused("a number is below zero");
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) throw new Refused("a number is longer than any there is");
    }

    private static void words(String item) {
        if (item.isBlank() || item.length() > 200 || item.codePoints().anyMatch(Character::isISOControl)) throw new Refused("its item is no name of a thing");
    }

    private Reading reading() {
        String title = report.text().lines().findFirst().orElse("").strip();
        return new Reading(report, language, title, List.copyOf(statements), List.copyOf(commitments), List.copyOf(contacts), List.copyOf(attacks), List.of(), List.of());
    }
}
