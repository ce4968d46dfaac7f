package daman.json;

import daman.commitments.Commitment;
import daman.events.Attack;
import daman.events.Contact;
import daman.findings.Finding;
import daman.measures.Amount;
import daman.reading.Mention;
import daman.reading.Reading;
import daman.statements.Statement;
import daman.text.Evidence;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reading, and each of its parts, as members of a JSON object. */
public final class ReadingJson {
    private final boolean mentions;
    private final boolean explain;

    /**
     * @param mentions with the list of mentions
     * @param explain  with the rules that made each item
     */
    public ReadingJson(boolean mentions, boolean explain) {
        this.mentions = mentions;
        this.explain = explain;
    }

    public String line(Reading reading) { return JsonForm.object(form -> reading(form, reading)); }

    /** As the ledger keeps it: with the rules, and exact where JSON's numbers are not. */
    public static String kept(Reading reading) { return JsonForm.ledgerObject(form -> new ReadingJson(false, true).reading(form, reading)); }

    /** As members of an object that holds more. */
    public void reading(JsonForm form, Reading reading) throws IOException {
        form.putObject("report", report -> report(report, reading));
        statements(form, reading.statements());
        form.putList("commitments", reading.commitments(), this::commitment);
        happenings(form, reading);
        if (mentions) form.putList("mentions", reading.mentions(), ReadingJson::mention);
    }

    private static void report(JsonForm form, Reading reading) throws IOException {
        form.put("source", reading.report().source()).put("id", reading.report().id()).put("language", reading.language())
            .put("title", reading.title()).putText("published", reading.report().published());
    }

    private void statements(JsonForm form, List<Statement> statements) throws IOException {
        form.putList("statements", statements, this::statement);
    }

    private void happenings(JsonForm form, Reading reading) throws IOException {
        form.putList("contacts", reading.contacts(), this::contact)
            .putList("attacks", reading.attacks(), this::attack)
            .putList("findings", reading.findings(), this::finding);
    }

    private void statement(JsonForm form, Statement statement) throws IOException {
        evidence(form, statement.evidence());
        form.put("speakers", statement.speakers()).put("form", statement.form().id()).put("attribution", statement.attribution().id())
            .put("channel", statement.channel() == null ? null : statement.channel().id()).putText("date", statement.date());
        rules(form, statement.rules());
    }

    public void commitment(JsonForm form, Commitment commitment) throws IOException {
        evidence(form, commitment.evidence());
        commitmentWithoutEvidence(form, commitment);
    }

    /** Where its words are too long to be repeated: their place in the report says which they are. */
    public void commitmentByPlace(JsonForm form, Commitment commitment) throws IOException {
        form.putObject("evidence", place -> place.put("start", commitment.evidence().start()).put("end", commitment.evidence().end()));
        commitmentWithoutEvidence(form, commitment);
    }

    private void commitmentWithoutEvidence(JsonForm form, Commitment commitment) throws IOException {
        form.put("providers", commitment.providers());
        if (commitment.providerCount() != null) form.put("provider_count", commitment.providerCount().longValue());
        form.put("recipient", commitment.recipient()).put("measure", commitment.measure().id()).put("item", commitment.item())
            .put("quantity", commitment.quantity()).put("quantity_high", commitment.quantityHigh());
        amount(form, commitment.amount());
        form.put("stage", commitment.stage().id()).put("attribution", commitment.attribution().id())
            .put("condition", commitment.condition() == null ? null : commitment.condition().id())
            .putText("date", commitment.date()).putText("by", commitment.by()).putText("duration", commitment.duration());
        rules(form, commitment.rules());
    }

    private static void amount(JsonForm form, @Nullable Amount amount) throws IOException {
        if (amount == null) return;
        form.putObject("amount", sum -> sum.put("value", amount.value()).put("currency", amount.currency())
            .put("bound", amount.bound() == null ? null : amount.bound().id())
            .put("per", amount.per() == null ? null : amount.per().id()).put("high", amount.high()));
    }

    private void contact(JsonForm form, Contact contact) throws IOException {
        evidence(form, contact.evidence());
        form.put("kind", contact.kind().id()).put("participants", contact.participants()).putText("date", contact.date());
        if (contact.planned()) form.put("planned", true);
        rules(form, contact.rules());
    }

    private void attack(JsonForm form, Attack attack) throws IOException {
        evidence(form, attack.evidence());
        form.put("by", attack.by()).put("targets", attack.targets().stream().map(Attack.Target::id).toList())
            .put("place", attack.place()).putText("date", attack.date());
        rules(form, attack.rules());
    }

    private void finding(JsonForm form, Finding finding) throws IOException {
        evidence(form, finding.evidence());
        form.put("kind", finding.kind().id()).put("note", finding.note());
        rules(form, finding.rules());
    }

    private static void mention(JsonForm form, Mention mention) throws IOException {
        form.put("kind", mention.kind()).put("start", mention.evidence().start()).put("end", mention.evidence().end())
            .put("text", mention.evidence().text()).put("value", mention.value()).put("currency", mention.currency()).put("id", mention.id());
    }

    private static void evidence(JsonForm form, Evidence evidence) throws IOException {
        form.putObject("evidence", place -> place.put("text", evidence.text()).put("start", evidence.start()).put("end", evidence.end()));
    }

    private void rules(JsonForm form, List<String> rules) throws IOException {
        if (explain) form.put("rules", rules);
    }
}
