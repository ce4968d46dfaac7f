package daman.pages.views;

import daman.claims.Claim;
import daman.commitments.Commitment;
import daman.events.Attack;
import daman.events.Contact;
import daman.findings.Finding;
import daman.guarantees.RecordedReport;
import daman.pages.marks.Mark;
import daman.pages.marks.Mark.Kind;
import daman.statements.Statement;
import daman.text.Evidence;
import daman.words.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that was found in a report as notes for its margin, numbered in the order of the text. */
final class Notes {
    private final Page page;
    private final @Nullable String chosen;
    private final List<Draft> drafts = new ArrayList<>();

    private record Draft(Kind kind, Evidence evidence, String anchor, String summary, @Nullable String stage, List<Fact> facts, List<String> rules) {}

    private Notes(Page page, @Nullable String chosen) {
        this.page = page;
        this.chosen = chosen;
    }

    /** @param chosen the claim that the reader came to see */
    static List<Note> of(Page page, RecordedReport report, @Nullable String chosen) {
        Notes notes = new Notes(page, chosen);
        report.reading().statements().forEach(notes::add);
        report.claims().forEach(notes::add);
        report.reading().contacts().forEach(notes::add);
        report.reading().attacks().forEach(attack -> notes.add(attack, report.head().language()));
        report.reading().findings().forEach(notes::add);
        return notes.numbered();
    }

    private List<Note> numbered() {
        drafts.sort(Comparator.comparingInt((Draft draft) -> draft.evidence.start()).thenComparing(draft -> -draft.evidence.end()).thenComparing(Draft::kind));
        List<Note> notes = new ArrayList<>();
        for (Draft draft : drafts) {
            int number = notes.size() + 1;
            Mark mark = new Mark(number, draft.kind, draft.evidence.start(), draft.evidence.end(), draft.anchor.equals(chosen));
            notes.add(new Note(mark, draft.anchor.isEmpty() ? "n" + number : draft.anchor, draft.summary, draft.stage, draft.facts, draft.rules));
        }
        return List.copyOf(notes);
    }

    private void add(Statement one) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "speakers", actors(one.speakers()));
        add(facts, "form", page.say("form." + one.form().id()));
        add(facts, "attribution", page.say("attribution." + one.attribution().id()));
        add(facts, "channel", one.channel() == null ? "" : page.say("channel." + one.channel().id()));
        add(facts, "date", one.date() == null ? "" : page.day(one.date()));
        String who = one.speakers().isEmpty() ? page.say("attribution." + one.attribution().id()) : actors(one.speakers());
        draft(Kind.STATEMENT, one.evidence(), "", who, facts, one.rules());
    }

    private void add(Claim claim) {
        Commitment one = claim.commitment();
        List<Fact> facts = new ArrayList<>();
        if (claim.guarantee() != null) facts.add(new Fact(page.say("field.guarantee"), claim.guarantee(), null, page.links().guarantee(claim.guarantee()) + "#" + claim.id()));
        add(facts, "providers", actors(one.providers()));
        add(facts, "provider_count", one.providerCount() == null ? "" : page.number(one.providerCount()));
        add(facts, "recipient", one.recipient() == null ? "" : page.actor(one.recipient()));
        add(facts, "measure", page.say("measure." + one.measure().id()));
        add(facts, "item", one.item() == null ? "" : page.item(one.item()));
        add(facts, "quantity", one.quantity() == null ? "" : Figures.range(page.language(), one.quantity(), one.quantityHigh()));
        add(facts, "amount", one.amount() == null ? "" : page.amount(one.amount()));
        add(facts, "stage", page.stage(one.stage()));
        add(facts, "attribution", page.say("attribution." + one.attribution().id()));
        add(facts, "condition", one.condition() == null ? "" : page.say("condition." + one.condition().id()));
        add(facts, "date", one.date() == null ? "" : page.day(one.date()));
        add(facts, "by", one.by() == null ? "" : Figures.when(page.language(), one.by()));
        add(facts, "duration", one.duration() == null ? "" : one.duration().toString());
        String who = one.providers().isEmpty() ? page.say("nobody") : actors(one.providers());
        String what = Stream.of(who, page.say("measure." + one.measure().id()), one.item() == null ? "" : page.item(one.item()), one.amount() == null ? "" : page.amount(one.amount()))
            .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
        drafts.add(new Draft(Kind.COMMITMENT, one.evidence(), claim.id(), what, one.stage().id(), List.copyOf(facts), one.rules()));
    }

    private void add(Contact one) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "kind", page.say("contact." + one.kind().id()));
        add(facts, "participants", actors(one.participants()));
        add(facts, "date", one.date() == null ? "" : page.day(one.date()));
        if (one.planned()) add(facts, "planned", page.say("yes"));
        draft(Kind.CONTACT, one.evidence(), "", page.say("contact." + one.kind().id()) + " · " + actors(one.participants()), facts, one.rules());
    }

    private void add(Attack one, String language) {
        List<Fact> facts = new ArrayList<>();
        String targets = one.targets().stream().map(target -> page.say("target." + target.id())).collect(Collectors.joining(page.say("comma")));
        add(facts, "attacker", one.by() == null ? "" : page.actor(one.by()));
        add(facts, "targets", targets);
        if (one.place() != null) facts.add(new Fact(page.say("field.place"), one.place(), language, null));
        add(facts, "date", one.date() == null ? "" : page.day(one.date()));
        draft(Kind.ATTACK, one.evidence(), "", targets, facts, one.rules());
    }

    private void add(Finding one) {
        List<Fact> facts = List.of(new Fact(page.say("field.note"), one.note(), "en", null));
        draft(Kind.FINDING, one.evidence(), "", page.say("finding." + one.kind().id()), facts, one.rules());
    }

    private void draft(Kind kind, Evidence evidence, String anchor, String summary, List<Fact> facts, List<String> rules) {
        drafts.add(new Draft(kind, evidence, anchor, summary, null, List.copyOf(facts), rules));
    }

    private void add(List<Fact> facts, String field, String value) {
        if (!value.isEmpty()) facts.add(new Fact(page.say("field." + field), value, null, null));
    }

    private String actors(List<String> ids) { return ids.stream().map(page::actor).collect(Collectors.joining(page.say("comma"))); }
}
