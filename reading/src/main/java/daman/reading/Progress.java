package daman.reading;

import daman.clauses.Passage;
import daman.commitments.Commitments;
import daman.events.Attack;
import daman.events.Contact;
import daman.findings.Finding;
import daman.languages.Analysed;
import daman.languages.Particles;
import daman.measures.Values;
import daman.names.Actors;
import daman.statements.Around;
import daman.statements.Said;
import daman.statements.Statement;
import daman.text.Text;
import daman.things.Thing;
import daman.world.Dossier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One report with what the steps of a {@link Grammar} have found in it so far: each sets what later ones look at. */
final class Progress {
    final Report report;
    final Text text;
    private final String title;
    Analysed words;
    Particles.Marks marks;
    Actors actors = Actors.NONE;
    Values values;
    Passage passage;
    List<Said> said = List.of();
    Around around;
    private List<Statement> statements = List.of();
    List<List<Thing>> things = List.of();
    Dossier about;
    Commitments.@Nullable Run promising;
    Commitments.Found promised = Commitments.Found.NOTHING;
    List<Contact> contacts = List.of();
    List<Attack> attacks = List.of();
    List<Finding> findings = List.of();

    Progress(Report report, Text text) {
        this.report = report;
        this.text = text;
        this.title = text.title();
    }

    /** Made into statements at once, while all that they hold is at hand. */
    void said(List<Said> all) {
        said = all;
        around = new Around(all);
        Statement[] told = new Statement[all.size()];
        for (int s = 0; s < told.length; s++) told[s] = statement(all.get(s));
        statements = List.of(told);
    }

    /** Once all steps are taken. */
    Reading reading(String language) { return new Reading(report, language, title, statements, promised.commitments(), contacts, attacks, findings, new Mentions(passage, things)); }

    /** Where no language is known in which to read it. */
    Reading unread() { return new Reading(report, null, title, List.of(), List.of(), List.of(), List.of(), List.of(), List.of()); }

    private Statement statement(Said one) {
        return new Statement(text.evidence(passage.tokens().span(one.first(), one.last())), one.speakers(), one.form(), one.attribution(), one.channel(), one.date(), one.rules());
    }
}
