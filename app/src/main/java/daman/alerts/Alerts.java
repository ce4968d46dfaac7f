package daman.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import daman.access.AccessRefused;
import daman.access.OwnersFile;
import daman.analysis.filters.BadQuery;
import daman.analysis.filters.Filters;
import daman.json.JsonForm;
import daman.words.PageLanguage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The alerts of a ledger, in a file beside it that its owner alone may read, since it has the keys that sign messages. */
public final class Alerts {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final OwnersFile<List<Alert>> file;

    public Alerts(Path file) {
        this.file = new OwnersFile<>(file, List.of(), Alerts::parsed, Alerts::written, "add the alerts anew");
    }

    /** By their names. @throws AccessRefused when they can't be read, or others may */
    public List<Alert> all() { return file.read(); }

    /** @throws AccessRefused where there is one of the name */
    public void add(Alert alert) {
        file.change(all -> {
            if (all.stream().anyMatch(one -> one.name().equals(alert.name()))) throw new AccessRefused("there is an alert " + alert.name() + " already; daman alerts remove it first, or choose another name");
            return Stream.concat(all.stream(), Stream.of(alert)).sorted((one, other) -> one.name().compareTo(other.name())).toList();
        });
    }

    /** @throws AccessRefused where there is none of the name */
    public void remove(String name) {
        file.change(all -> {
            if (all.stream().noneMatch(one -> one.name().equals(name))) throw new AccessRefused("there is no alert " + name + "; daman alerts list tells which there are");
            return all.stream().filter(one -> !one.name().equals(name)).toList();
        });
    }

    private static String written(List<Alert> all) {
        return JsonForm.object(form -> form.putList("alerts", all, (each, one) -> {
            each.put("id", one.id()).put("name", one.name()).put("filter", Filters.address(Filters.asked(one.filter()::get))).put("digest", one.digest().toString()).put("language", one.language().code()).put("after", one.after()).putText("made", one.made());
            switch (one.target()) {
                case Target.Webhook hook -> each.put("webhook", hook.address()).put("secret", hook.secret());
                case Target.Mail mail -> each.put("mail", mail.address());
            }
        })) + "\n";
    }

    private static List<Alert> parsed(String json) {
        try {
            return MAPPER.readTree(json).required("alerts").valueStream().map(Alerts::alert).toList();
        } catch (IOException | DateTimeException | BadQuery broken) {
            throw new IllegalArgumentException("json: " + broken.getMessage(), broken);
        }
    }

    private static Alert alert(JsonNode node) {
        Target target = node.has("mail") ? new Target.Mail(text(node, "mail")) : new Target.Webhook(text(node, "webhook"), text(node, "secret"));
        Map<String, String> filter = Filters.ofAddress(text(node, "filter"));
        return new Alert(text(node, "id"), text(node, "name"), filter, target, Duration.parse(text(node, "digest")), PageLanguage.of(text(node, "language")).orElseThrow(() -> new IllegalArgumentException("language")), node.required("after").asLong(), Instant.parse(text(node, "made")));
    }

    private static String text(JsonNode node, String name) { return node.required(name).asText(); }
}
