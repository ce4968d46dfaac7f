package daman.pages;

import daman.access.Role;
import daman.access.Visitor;
import daman.analysis.filters.BadQuery;
import daman.claims.Tellings;
import daman.documents.ToldLanguage;
import daman.documents.collections.JsonLines;
import daman.documents.text.Bytes;
import daman.documents.text.Days;
import daman.documents.text.Document;
import daman.documents.text.Facts;
import daman.documents.text.Origin;
import daman.documents.text.Unreadable;
import daman.documents.text.Utf8;
import daman.guarantees.Intake;
import daman.json.JsonForm;
import daman.languages.Knowledge;
import daman.ledger.EntryTooLong;
import daman.ledger.Ledger;
import daman.pages.api.Operation.Parameter;
import daman.pages.api.Sending;
import daman.pages.door.Posts;
import daman.pages.door.Sent;
import daman.pages.views.Links;
import daman.pages.views.Page;
import daman.pages.views.Query;
import daman.reading.Reader;
import daman.reading.Reading;
import daman.reading.Report;
import daman.sources.Standings;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reports that programs send: read and recorded as {@code daman intake} does. The engine's tables are loaded with the first. */
final class Incoming {
    private static final String TEXT = "text/plain";
    static final Sending REPORT = new Sending("sendReport", Api.BASE + "/reports", "Have a report read and recorded; the same text is recorded once; takes the role of a reviewer",
        List.of(Parameter.query("published", "of a plain text, its day", "{\"type\":\"string\",\"format\":\"date\"}"), Parameter.query("publisher", "of a plain text", "{\"type\":\"string\",\"maxLength\":500}"), Parameter.query("url", "of a plain text", "{\"type\":\"string\",\"maxLength\":2000}")),
        List.of(new Sending.Body(TEXT, "{\"type\":\"string\",\"description\":\"Headline, blank line, body; UTF-8.\"}"), new Sending.Body(Sent.JSON, "{\"$ref\":\"#/components/schemas/SentReport\"}")), "Taken",
        new TreeMap<>(Map.of("200", "The same text was recorded before.", "201", "It is recorded.")),
        new TreeMap<>(Map.of("400", "It is no JSON, or no UTF-8.", "401", "Nobody is signed in.", "403", "The role of a reviewer is wanted.", "413", "It is longer than 16 MB.", "415", "It is neither text nor JSON.", "422", "There is nothing to read in it; the detail tells why.", "503", "The ledger can't be written now; nothing was recorded.")));

    private final Ledger ledger;
    private final Knowledge knowledge;
    private final Standings standings;
    private final Answers answers;
    private @Nullable Reader reader;
    private @Nullable Intake intake;

    Incoming(Ledger ledger, Knowledge knowledge, Standings standings, Answers answers) {
        this.ledger = ledger;
        this.knowledge = knowledge;
        this.standings = standings;
        this.answers = answers;
    }

    void addTo(Posts posts) { posts.add(REPORT.path(), new Posts.Rule(Role.REVIEWER, List.of(TEXT, Sent.JSON), Bytes.MOST_OF_A_TEXT), this::receive); }

    Reading read(Report report) { return reader().read(report); }

    private synchronized Reader reader() {
        if (reader == null) reader = new Reader(knowledge);
        return reader;
    }

    private synchronized Intake intake() {
        if (intake == null) intake = new Intake(ledger, Tellings.of(knowledge), daman.linking.Facts.of(knowledge), standings);
        return intake;
    }

    private void receive(Context context, Sent sent, Visitor visitor) {
        Page page = answers.page(context);
        Document document;
        try {
            document = sent.type().equals(TEXT) ? text(context, sent, visitor) : json(sent, visitor);
        } catch (Unreadable unreadable) {
            refuse(context, page, detail(page, unreadable));
            return;
        }
        Reading reading = ToldLanguage.read(this::read, document.report());
        if (reading.language() == null) refuse(context, page, page.say("sent.language"));
        else record(context, page, reading);
    }

    private void record(Context context, Page page, Reading reading) {
        try {
            Intake.Outcome outcome = intake().record(reading);
            context.status(outcome.known() ? 200 : 201).header("Location", Api.BASE + "/reports/" + Links.hex(reading.report().id()));
            answers.json(context, JsonForm.object(form -> form.put("id", reading.report().id()).put("recorded", !outcome.known()).put("claims", outcome.claims()).put("new_guarantees", outcome.newGuarantees())));
        } catch (EntryTooLong tooLong) {
            refuse(context, page, page.say("sent.long"));
        }
    }

    private static void refuse(Context context, Page page, String detail) { Reviews.problem(context, page, 422, detail); }

    private static String detail(Page page, Unreadable unreadable) {
        return switch (unreadable.why()) {
            case EMPTY -> page.say("sent.empty");
            case BINARY -> page.say("sent.binary");
            case NO_OBJECT -> page.say("sent.object");
            case NO_TEXT -> page.say("sent.text");
            case NO_STRING -> page.say("sent.string", unreadable.about());
            case NO_DAY -> page.say("sent.day");
            case OTHER -> unreadable.problem().toString();
        };
    }

    private static Document text(Context context, Sent sent, Visitor visitor) throws Unreadable {
        String published = Query.value(context::queryParam, "published");
        LocalDate day = Days.of(published);
        if (published != null && day == null) throw new BadQuery("published", published);
        Facts facts = new Facts(day, Query.value(context::queryParam, "publisher"), Query.value(context::queryParam, "url"), null);
        String place = place(visitor);
        return new Document(place, Utf8.text(place, sent.text().getBytes(StandardCharsets.UTF_8)), facts);
    }

    /** One object as a line of JSON Lines has it. */
    private static Document json(Sent sent, Visitor visitor) throws Unreadable { return JsonLines.object(Origin.of(place(visitor)), sent.json().toString()); }

    private static String place(Visitor visitor) { return "sent by " + visitor.name(); }
}
