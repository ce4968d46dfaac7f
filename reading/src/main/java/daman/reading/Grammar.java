package daman.reading;

import daman.clauses.Dialogue;
import daman.clauses.Layout;
import daman.clauses.LocalMoney;
import daman.clauses.Passage;
import daman.commitments.Commitments;
import daman.commitments.context.Recipients;
import daman.events.Attacks;
import daman.events.Contacts;
import daman.findings.Findings;
import daman.languages.Analysed;
import daman.languages.Knowledge;
import daman.languages.Language;
import daman.languages.Particles;
import daman.measures.Measures;
import daman.names.Actor;
import daman.names.Names;
import daman.statements.acts.Statements;
import daman.text.Text;
import daman.things.Catalogue;
import daman.world.Dossier;
import daman.world.World;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one language, step by step. */
final class Grammar {
    private final Language language;
    private final Particles particles;
    private final Names names;
    private final Measures measures;
    private final Dialogue dialogue;
    private final Statements statements;
    private final Dossier dossier;
    private final Catalogue catalogue;
    private final Commitments commitments;
    private final Contacts contacts;
    private final Attacks attacks;
    private final Findings findings;
    /** Each looks at what those before it found. */
    private final List<Consumer<Progress>> steps = List.of(this::words, this::marks, this::actors, this::measured, this::passage, this::said, this::things, this::acts, this::framed, this::promised, this::listed, this::contacts, this::attacks, this::findings);

    Grammar(String id, Knowledge knowledge, ForkJoinTask<World> world) {
        this.language = new Language(id, knowledge);
        ForkJoinTask<Names> building = Names.building(language, world);
        this.particles = new Particles(language);
        this.measures = new Measures(language);
        this.dialogue = new Dialogue(language);
        this.statements = new Statements(language);
        this.dossier = Dossier.of(knowledge);
        this.catalogue = new Catalogue(language);
        this.commitments = new Commitments(language);
        this.contacts = new Contacts(language, world.join());
        this.attacks = new Attacks(language, dossier);
        this.findings = new Findings(language, world.join());
        this.names = building.join();
    }

    /**
     * In their order. Each step is taken with all reports before the next is: the code of a step, which is large, then stays where the processor has it
     * at hand, and what is known of a word is still there when the next report has it too.
     */
    List<Reading> read(List<Progress> reports) {
        for (Consumer<Progress> step : steps) reports.forEach(step);
        return reports.stream().map(report -> report.reading(language.id())).toList();
    }

    private void words(Progress p) { p.words = language.analyse(language.tokens(p.text)); }

    private void marks(Progress p) { p.marks = particles.mark(p.words); }

    private void actors(Progress p) { p.actors = names.find(p.words, p.marks, p.report.published()); }

    private void measured(Progress p) { p.values = measures.find(p.words, p.report.published(), home(p.report)); }

    private void passage(Progress p) {
        Layout layout = Layout.of(p.words, dialogue);
        p.passage = new Passage(p.words, p.marks, layout, p.actors, LocalMoney.settled(p.values, p.actors, layout, p.words.size()), p.report.published());
    }

    private void said(Progress p) { p.said(statements.find(p.passage, p.passage.layout().turns().isEmpty() ? List.of() : dialogue.told(p.words))); }

    private void things(Progress p) { p.things = catalogue.in(p.passage); }

    private void acts(Progress p) {
        p.about = Recipients.topic(p.passage, dossier);
        p.promising = commitments.begin(p.passage, p.about, p.around, p.things);
    }

    private void framed(Progress p) { if (p.promising != null) p.promising.framed(); }

    private void promised(Progress p) { if (p.promising != null) p.promising.read(); }

    private void listed(Progress p) {
        if (p.promising != null) p.promised = p.promising.found();
        p.promising = null;
    }

    private void contacts(Progress p) { p.contacts = contacts.find(p.passage, p.said); }

    private void attacks(Progress p) { p.attacks = attacks.find(p.passage, p.about); }

    private void findings(Progress p) { p.findings = findings.find(p.passage, p.promised, p.things); }

    /** The state of the publisher's readers, as its name or what is said of it tells; null where neither does. */
    private @Nullable String home(Report report) {
        if (report.publisher() == null) return null;
        Analysed words = language.analyse(language.tokens(new Text(report.publisher())));
        for (Actor actor : names.find(words, particles.mark(words), report.published()).all()) if (actor.state() != null) return actor.state();
        return null;
    }
}
