package daman.exporters.graphs;

import daman.claims.Claim;
import daman.claims.ReportHead;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeParser;
import daman.exporters.records.About;
import daman.exporters.records.Event;
import daman.exporters.records.Fields;
import daman.exporters.records.What;
import daman.json.JsonForm;
import daman.measures.Amount;
import daman.reports.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A folder for FollowTheMoney: {@code statements.jsonl}; {@code dataset.json}, which says where they come from; and {@code guarantees.json}, the
 * schemata that its model lacks (a guarantee, and a claim of one). Reports are articles, actors are public bodies, organisations and persons.
 */
public final class FollowTheMoney {
    private static final String SCHEMATA = "guarantees.json";

    private final About about;
    private final Actors actors;
    private final Statements statements;
    /** When each was first told of, in the order in which they were met. */
    private final Map<String, String> met = new LinkedHashMap<>();
    private final Map<String, ReportHead> reports = new LinkedHashMap<>();

    private FollowTheMoney(About about, Actors actors, Lines lines) {
        this.about = about;
        this.actors = actors;
        this.statements = new Statements(lines, about.newest().toString());
    }

    /** @param folder there and empty @return how many statements were written */
    public static long write(Path folder, List<What> what, About about, Actors actors) throws IOException {
        long count;
        try (Lines lines = new Lines(folder.resolve("statements.jsonl"))) {
            FollowTheMoney model = new FollowTheMoney(about, actors, lines);
            what.forEach(model::add);
            model.reports.values().forEach(model::report);
            model.met.forEach(model::actor);
            count = lines.count();
        }
        try (InputStream schemata = FollowTheMoney.class.getResourceAsStream(SCHEMATA)) {
            if (schemata == null) throw new IllegalStateException("daman/exporters/graphs/" + SCHEMATA + " is missing");
            Files.copy(schemata, folder.resolve(SCHEMATA));
        }
        Files.writeString(folder.resolve("dataset.json"), dataset(about) + "\n", StandardCharsets.UTF_8);
        return count;
    }

    private static String dataset(About about) {
        return JsonForm.object(form -> form.put("name", Statements.DATASET).put("title", About.TITLE).put("summary", about.cite()).put("description", About.QUOTATIONS).put("license", about.licence())
            .putText("updated_at", about.newest()).put("version", Long.toString(about.knownAt())).putObject("publisher", publisher -> publisher.put("name", about.source())).putObject("daman", about::to));
    }

    private void add(What what) {
        switch (what) {
            case GUARANTEES -> about.selection().guarantees(line -> guarantee(GuaranteeParser.line(line)));
            case CLAIMS -> about.selection().claims(this::claim);
            case EVENTS -> about.selection().events(this::event);
        }
    }

    private void guarantee(Guarantee one) {
        Statements.Entity entity = statements.entity("SecurityGuarantee", id(one.id()), one.first() + "T00:00:00Z");
        entity.with("name", "name", name(one)).with("measure", "string", one.measure().id()).with("item", "string", one.item()).with("stage", "string", one.stage() == null ? null : one.stage().id())
            .with("condition", "string", one.condition() == null ? null : one.condition().id()).with("startDate", "date", one.first()).with("date", "date", one.last()).with("grade", "string", one.grade())
            .with("partOf", "entity", one.partOf() == null ? null : id(one.partOf()));
        for (String provider : one.providers()) entity.with("provider", "entity", actorId(provider, one.first() + "T00:00:00Z"));
        if (one.recipient() != null) entity.with("recipient", "entity", actorId(one.recipient(), one.first() + "T00:00:00Z"));
        one.sums().forEach(sum -> entity.with("sum", "string", Fields.sum(sum)));
        if (one.quantity() != null) entity.with("quantity", "number", one.quantity().low().toPlainString());
        one.sources().forEach(source -> entity.with("publisher", "string", source));
        one.contradictions().forEach(each -> entity.with("contradiction", "string", each.field() + ": " + String.join(" / ", each.values())));
    }

    /** What a person calls it. */
    private String name(Guarantee one) {
        String who = one.providers().isEmpty() ? "" : String.join(", ", one.providers().stream().map(actors::name).toList()) + ": ";
        String what = one.item() == null ? one.measure().id() : one.item();
        return who + what + (one.recipient() == null ? "" : " → " + actors.name(one.recipient()));
    }

    private void claim(Claim claim) {
        String seen = claim.report().at().toString();
        Statements.Entity entity = statements.entity("SecurityGuaranteeClaim", id(claim.id()), seen);
        entity.with("guarantee", "entity", claim.guarantee() == null ? null : id(claim.guarantee())).with("proof", "entity", reportId(claim.report())).with("date", "date", claim.day())
            .with("stage", "string", claim.commitment().stage().id()).with("attribution", "string", claim.commitment().attribution().id()).with("measure", "string", claim.commitment().measure().id())
            .with("item", "string", claim.commitment().item()).with("quotation", "text", claim.commitment().evidence().text(), claim.report().language())
            .with("condition", "string", claim.commitment().condition() == null ? null : claim.commitment().condition().id())
            .with("quantity", "number", claim.commitment().quantity() == null ? null : claim.commitment().quantity().toPlainString())
            .with("publisher", "string", claim.report().publishedBy()).with("sourceUrl", "url", url(claim.report().url()));
        for (String provider : claim.commitment().providers()) entity.with("provider", "entity", actorId(provider, seen));
        if (claim.commitment().recipient() != null) entity.with("recipient", "entity", actorId(claim.commitment().recipient(), seen));
        Amount amount = claim.commitment().amount();
        if (amount != null) entity.with("amount", "number", amount.value().toPlainString()).with("currency", "string", amount.currency());
    }

    private void event(Event event) {
        String seen = event.report().at().toString();
        Statements.Entity entity = statements.entity("Event", id(event.id()), seen);
        entity.with("name", "name", event.kind() + (event.place() == null ? "" : ", " + event.place()) + (event.day() == null ? "" : ", " + event.day())).with("date", "date", event.day())
            .with("keywords", "string", event.kind()).with("location", "address", event.place()).with("proof", "entity", reportId(event.report()))
            .with("description", "text", event.evidence().text(), event.report().language()).with("sourceUrl", "url", url(event.report().url()));
        event.targets().forEach(target -> entity.with("keywords", "string", target));
        event.participants().forEach(who -> entity.with("involved", "entity", actorId(who, seen)));
    }

    private void report(ReportHead head) {
        statements.entity("Article", reportId(head), head.at().toString()).with("title", "string", head.title(), head.language()).with("publishedAt", "date", head.published()).with("publisher", "string", head.publishedBy())
            .with("sourceUrl", "url", url(head.url())).with("language", "language", Locale.of(head.language()).getISO3Language()).with("retrievedAt", "date", head.at().toString().substring(0, 10));
    }

    private void actor(String id, String seen) {
        String schema = switch (actors.kind(id)) {
            case STATE -> "PublicBody";
            case BODY -> "Organization";
            case PERSON -> "Person";
            case UNKNOWN -> "LegalEntity";
        };
        Statements.Entity entity = statements.entity(schema, actorId(id, seen), seen);
        entity.with("name", "name", actors.name(id));
        Actors.country(id).ifPresent(country -> entity.with("country", "country", country.toLowerCase(Locale.ROOT)));
    }

    private String reportId(ReportHead head) {
        reports.putIfAbsent(head.id(), head);
        return id(head.id().replace(':', '-'));
    }

    /** Identifiers of the dossier as they are, names by their hash: an identifier has letters, digits, hyphens and points. */
    private String actorId(String actor, String seen) {
        met.merge(actor, seen, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        boolean plain = actor.matches("[A-Za-z0-9][A-Za-z0-9:-]*") && !actor.startsWith("name:");
        return id("actor-" + (plain ? actor.replace(':', '.') : Digest.of(actor.getBytes(StandardCharsets.UTF_8)).substring("sha256:".length(), "sha256:".length() + 16)));
    }

    private static String id(String id) { return "daman-" + id; }

    private static @Nullable String url(@Nullable String url) { return url != null && url.matches("(?i)https?://\\S+") ? url : null; }
}
