package daman.reading;

import daman.clauses.Dialogue;
import daman.clauses.Layout;
import daman.clauses.LocalMoney;
import daman.clauses.Passage;
import daman.commitments.Commitments;
import daman.events.Attacks;
import daman.events.Contacts;
import daman.findings.Findings;
import daman.languages.Analysed;
import daman.languages.Knowledge;
import daman.languages.Language;
import daman.languages.Particles;
import daman.measures.Measured;
import daman.measures.Measures;
import daman.names.Actor;
import daman.names.Names;
import daman.statements.Said;
import daman.statements.Statement;
import daman.statements.acts.Statements;
import daman.text.Text;
import daman.things.Catalogue;
import daman.things.Thing;
import daman.world.Dossier;
import daman.world.World;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** Reads one language, step by step. */
final class Grammar {
    private final Language language;
    private final Particles particles;
    private final Names names;
    private final Measures measures;
    private final Dialogue dialogue;
    private final Statements statements;
    private final Catalogue catalogue;
    private final Commitments commitments;
    private final Contacts contacts;
    private final Attacks attacks;
    private final Findings findings;

    Grammar(String id, Knowledge knowledge, World world) {
        this.language = new Language(id, knowledge);
        ForkJoinTask<Names> building = Names.building(language, world);
        this.particles = new Particles(language);
        this.measures = new Measures(language);
        this.dialogue = new Dialogue(language);
        this.statements = new Statements(language);
        Dossier dossier = Dossier.of(knowledge);
        this.catalogue = new Catalogue(language);
        this.commitments = new Commitments(language, dossier);
        this.contacts = new Contacts(language, world);
        this.attacks = new Attacks(language, dossier);
        this.findings = new Findings(world);
        this.names = building.join();
    }

    Reading read(Report report, Text text, String title) {
        Analysed words = language.analyse(language.tokens(text));
        Particles.Marks marks = particles.mark(words);
        List<Actor> actors = names.find(words, marks, report.published());
        Layout layout = Layout.of(words, dialogue);
        List<Measured> measured = LocalMoney.settled(measures.find(words, report.published(), home(report)), actors, layout);
        Passage passage = new Passage(words, marks, layout, actors, measured, report.published());
        List<Said> said = statements.find(passage, dialogue.told(words));
        List<List<Thing>> things = catalogue.in(passage);
        Commitments.Found promised = commitments.find(passage, said, things);
        return new Reading(report, language.id(), title, said.stream().map(s -> statement(passage, s)).toList(), promised.commitments(),
                contacts.find(passage, said), attacks.find(passage), findings.find(passage, promised, things), new Mentions(passage, things));
    }

    /** The state of the publisher's readers, as its name or what is said of it tells; null where neither does. */
    private @Nullable String home(Report report) {
        if (report.publisher() == null) return null;
        Analysed words = language.analyse(language.tokens(new Text(report.publisher())));
        return names.find(words, particles.mark(words), report.published()).stream().map(Actor::state).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static Statement statement(Passage passage, Said said) {
        return new Statement(passage.words().text().evidence(passage.tokens().span(said.first(), said.last())), said.speakers(), said.form(),
                said.attribution(), said.channel(), said.date(), said.rules());
    }
}
