package daman.names;

import daman.languages.Analysed;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Particles;
import daman.world.World;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The actors a text names: found by the gazetteer, put together with their titles, and told apart by the date. */
public final class Names {
    private final Language language;
    private final World world;
    private final Lexicon<Piece> pieces;
    private final Interrupted interrupted;

    public Names(Language language, World world) {
        this.language = language;
        this.world = world;
        this.pieces = Pieces.of(language);
        this.interrupted = new Interrupted(language);
    }

    /** Mentions in the order of the text, not overlapping. */
    public List<Actor> find(Analysed words, Particles.Marks marks, @Nullable LocalDate published) {
        List<Found> found = Heads.joined(interrupted.joined(new Candidates(words, world, published).choose(pieces), words), words, marks);
        List<Draft> drafts = new Grouping(language, words, marks, found).run();
        return new Resolution(world, published, words).resolve(drafts);
    }
}
