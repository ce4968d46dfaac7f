package daman.reading;

import daman.clauses.Layout;
import daman.clauses.Passage;
import daman.commitments.Commitments;
import daman.languages.Analysed;
import daman.languages.Knowledge;
import daman.languages.Language;
import daman.languages.Particles;
import daman.measures.Measured;
import daman.names.Actor;
import daman.names.Names;
import daman.statements.Said;
import daman.statements.Statement;
import daman.statements.Statements;
import daman.text.Text;
import daman.world.Dossier;
import daman.world.World;
import java.util.ArrayList;
import java.util.List;

/** Reads one language, step by step. */
final class Grammar {
    private final Language language;
    private final Particles particles;
    private final Names names;
    private final Statements statements;
    private final Commitments commitments;

    Grammar(String id, Knowledge knowledge, World world) {
        this.language = new Language(id, knowledge);
        this.particles = new Particles(language);
        this.names = new Names(language, world);
        this.statements = new Statements(language);
        this.commitments = new Commitments(language, Dossier.of(knowledge));
    }

    Reading read(Report report, Text text, String title) {
        Analysed words = language.analyse(language.tokens(text));
        Particles.Marks marks = particles.mark(words);
        List<Actor> actors = names.find(words, marks, report.published());
        List<Measured> measured = List.of();
        Passage passage = new Passage(words, marks, Layout.of(words), actors, measured, report.published());
        List<Said> said = statements.find(passage);
        return new Reading(report, language.id(), title, said.stream().map(s -> statement(passage, s)).toList(), commitments.find(passage, said), List.of(), List.of(), List.of(), mentions(passage));
    }

    private static Statement statement(Passage passage, Said said) {
        return new Statement(passage.words().text().evidence(passage.tokens().span(said.first(), said.last())), said.speakers(), said.form(),
                said.attribution(), said.channel(), said.date(), said.rules());
    }

    private static List<Mention> mentions(Passage passage) {
        List<Mention> found = new ArrayList<>();
        for (Actor actor : passage.actors()) {
            found.add(new Mention("actor", passage.words().text().evidence(passage.tokens().span(actor.first(), actor.last())),
                    passage.words().text().of(passage.tokens().span(actor.first(), actor.last())), null, actor.id()));
        }
        return found;
    }
}
