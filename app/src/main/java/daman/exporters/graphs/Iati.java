package daman.exporters.graphs;

import daman.claims.Claim;
import daman.commitments.Stage;
import daman.deciding.Guarantee;
import daman.exporters.records.About;
import daman.exporters.records.Plain;
import daman.measures.Amount;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Activities of IATI 2.03 (https://iatistandard.org/en/iati-standard/203/activity-standard/): one a guarantee, reported second-hand. A promise with a sum has a transaction for
 * the first claim with authority of each kind: pledge, commitment, disbursement. Where it comes from stands after the activities, in a namespace of its own, which the standard allows there.
 */
public final class Iati {
    static final String OWN = "urn:daman:terms/";
    /** Vocabularies of the reporting organisation itself (codelists Vocabulary and SectorVocabulary). */
    private static final String OWN_VOCABULARY = "99";

    private final About about;
    private final Actors actors;
    private final XMLStreamWriter xml;
    private long count;

    private Iati(About about, Actors actors, XMLStreamWriter xml) {
        this.about = about;
        this.actors = actors;
        this.xml = xml;
    }

    /** @return how many activities were written; with none the file is none that the standard knows */
    public static long write(Path file, About about, Actors actors) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            Iati iati = new Iati(about, actors, xml);
            iati.document();
            xml.close();
            return iati.count;
        } catch (XMLStreamException failed) {
            throw new IOException(failed.getMessage(), failed);
        } catch (Unwritten failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    /** Carries a failure out of a reader of guarantees. */
    private static final class Unwritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unwritten(XMLStreamException cause) { super(cause); }
    }

    private void document() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("iati-activities");
        xml.writeNamespace("daman", OWN);
        xml.writeAttribute("version", "2.03");
        xml.writeAttribute("generated-datetime", about.newest().toString());
        about.selection().whole(one -> {
            try {
                activity(one);
                count++;
            } catch (XMLStreamException failed) {
                throw new Unwritten(failed);
            }
        });
        for (Map.Entry<String, String> fact : about.facts().entrySet()) {
            xml.writeStartElement("daman", "about", OWN);
            xml.writeAttribute("name", fact.getKey());
            text(fact.getValue());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void activity(Guarantee one) throws XMLStreamException {
        xml.writeStartElement("iati-activity");
        xml.writeAttribute("xml:lang", "en");
        xml.writeAttribute("hierarchy", one.partOf() == null ? "1" : "2");
        element("iati-identifier", identifier(one.id()));
        organisation("reporting-org", reporting(), Map.of("type", "90", "secondary-reporter", "1"), about.source());
        narrative("title", Map.of(), title(one));
        narrative("description", Map.of("type", "1"), description(one));
        if (one.providers().isEmpty()) narrative("participating-org", Map.of("role", "1"), "not named by the sources");
        for (String provider : one.providers()) organisation("participating-org", ref(provider), Map.of("role", "1", "type", type(provider)), actors.name(provider));
        if (one.recipient() != null) organisation("participating-org", ref(one.recipient()), Map.of("role", "4", "type", type(one.recipient())), actors.name(one.recipient()));
        empty("activity-status", Map.of("code", status(one.stage())));
        empty("activity-date", Map.of("type", begun(one) && !one.first().isAfter(today()) ? "2" : "1", "iso-date", one.first().toString()));
        Optional<String> country = Optional.ofNullable(one.recipient()).flatMap(Actors::country);
        if (country.isPresent()) empty("recipient-country", Map.of("code", country.get()));
        narrative("sector", Map.of("vocabulary", OWN_VOCABULARY, "vocabulary-uri", OWN + "measure", "code", one.measure().id()), one.measure().id());
        for (Map.Entry<Kind, Claim> each : transactions(one).entrySet()) transaction(each.getKey(), each.getValue());
        if (one.partOf() != null) empty("related-activity", Map.of("ref", identifier(one.partOf()), "type", "1"));
        xml.writeEndElement();
    }

    /** Codelist TransactionType; the second is the recipient's view, where nobody says who gives. */
    private enum Kind {
        PLEDGE("12", "13"), COMMITMENT("2", "11"), DISBURSEMENT("3", "1");

        private final String given;
        private final String received;

        Kind(String given, String received) {
            this.given = given;
            this.received = received;
        }

        static Optional<Kind> of(Stage stage) {
            return switch (stage) {
                case ANNOUNCED -> Optional.of(PLEDGE);
                case AGREED, APPROVED, ALLOCATED -> Optional.of(COMMITMENT);
                case DELIVERED -> Optional.of(DISBURSEMENT);
                case REQUESTED, DISCUSSED, SUSPENDED, WITHDRAWN, REFUSED, EXPIRED -> Optional.empty();
            };
        }
    }

    /** The first claim with authority and a sum of each kind. A sum that is given again each year or month is no transaction. */
    private static Map<Kind, Claim> transactions(Guarantee one) {
        Map<Kind, Claim> first = new LinkedHashMap<>();
        one.claims().stream().filter(Claim::hasAuthority).filter(claim -> claim.commitment().amount() != null && claim.commitment().amount().per() == null).sorted(Comparator.comparing(Claim::day))
            .forEach(claim -> Kind.of(claim.commitment().stage()).ifPresent(kind -> first.putIfAbsent(kind, claim)));
        return first;
    }

    private void transaction(Kind kind, Claim claim) throws XMLStreamException {
        Amount amount = java.util.Objects.requireNonNull(claim.commitment().amount());
        boolean given = !claim.commitment().providers().isEmpty();
        String day = told(claim).toString();
        xml.writeStartElement("transaction");
        xml.writeAttribute("ref", claim.id());
        empty("transaction-type", Map.of("code", given ? kind.given : kind.received));
        empty("transaction-date", Map.of("iso-date", day));
        xml.writeStartElement("value");
        attributes(Map.of("currency", amount.currency(), "value-date", day));
        text(amount.value().toPlainString());
        xml.writeEndElement();
        narrative("description", Map.of(), claim.commitment().evidence().text() + " — " + claim.report().publishedBy() + ", " + claim.report().day());
        if (claim.commitment().providers().size() == 1) organisation("provider-org", ref(claim.commitment().providers().getFirst()), Map.of(), actors.name(claim.commitment().providers().getFirst()));
        if (claim.commitment().recipient() != null) organisation("receiver-org", ref(claim.commitment().recipient()), Map.of(), actors.name(claim.commitment().recipient()));
        xml.writeEndElement();
    }

    /** The day of the act, or of the report that tells of it beforehand: no transaction is dated in the future (https://github.com/IATI/IATI-Rulesets, 11.2.1). */
    private static LocalDate told(Claim claim) { return claim.day().isAfter(claim.report().day()) ? claim.report().day() : claim.day(); }

    private LocalDate today() { return about.newest().atOffset(ZoneOffset.UTC).toLocalDate(); }

    /** Made of the name of the log: two ledgers never share one. Whoever publishes in the registry has an identifier of their own to put in its place. */
    private String reporting() { return "DAMAN-" + about.source().replaceAll("[^A-Za-z0-9.-]", "-"); }

    private String identifier(String guarantee) { return reporting() + "-" + guarantee; }

    private String title(Guarantee one) {
        String who = one.providers().isEmpty() ? "Somebody" : String.join(", ", one.providers().stream().map(actors::name).toList());
        return who + ": " + (one.item() == null ? one.measure().id() : one.item()) + (one.recipient() == null ? "" : " for " + actors.name(one.recipient()));
    }

    private static String description(Guarantee one) {
        return "Stage: " + (one.stage() == null ? "none that a source with authority gives" : one.stage().id()) + ". Claims: " + one.claimCount() + ", independent publishers: " + one.independent() + ", grade " + one.grade() + ". Published by: "
            + String.join(", ", one.sources()) + (one.contradictions().isEmpty() ? "" : ". Contradictory: " + String.join(", ", one.contradictions().stream().map(each -> each.field()).toList()));
    }

    /** Codelist ActivityStatus. */
    private static String status(@Nullable Stage stage) {
        return switch (stage) {
            case null -> "1";
            case REQUESTED, DISCUSSED, ANNOUNCED -> "1";
            case AGREED, APPROVED, ALLOCATED -> "2";
            case DELIVERED, EXPIRED -> "4";
            case WITHDRAWN, REFUSED -> "5";
            case SUSPENDED -> "6";
        };
    }

    /** Whether its first day is of something that took place (codelist ActivityDateType: 2) and not of something foreseen (1). */
    private static boolean begun(Guarantee one) { return !status(one.stage()).equals("1"); }

    /** Codelist OrganisationType: 10 government, 40 multilateral, 90 other. */
    private String type(String actor) {
        if (Actors.country(actor).isPresent()) return "10";
        return actors.kind(actor) == Actors.Kind.BODY ? "40" : "90";
    }

    private static @Nullable String ref(String actor) { return actor.startsWith("name:") ? null : actor; }

    private void organisation(String element, @Nullable String ref, Map<String, String> more, String name) throws XMLStreamException {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (ref != null) attributes.put("ref", ref);
        attributes.putAll(new java.util.TreeMap<>(more));
        narrative(element, attributes, name);
    }

    private void narrative(String element, Map<String, String> attributes, String words) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(attributes);
        element("narrative", words);
        xml.writeEndElement();
    }

    private void element(String name, String words) throws XMLStreamException {
        xml.writeStartElement(name);
        text(words);
        xml.writeEndElement();
    }

    private void empty(String name, Map<String, String> attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> each : new java.util.TreeMap<>(attributes).entrySet()) xml.writeAttribute(each.getKey(), Plain.text(each.getValue()));
    }

    /** A carriage return as a reference, since a parser would read it as a line feed (https://www.w3.org/TR/xml/#sec-line-ends). */
    private void text(String text) throws XMLStreamException {
        String[] parts = Plain.text(text).split("\r", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) xml.writeEntityRef("#13");
            xml.writeCharacters(parts[i]);
        }
    }
}
