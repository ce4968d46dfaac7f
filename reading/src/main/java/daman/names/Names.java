package daman.names;

import daman.languages.Analysed;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Lexicon.Hit;
import daman.languages.Particles;
import daman.names.parts.Heads;
import daman.names.parts.Interrupted;
import daman.names.parts.Piece;
import daman.names.parts.Pieces;
import daman.world.World;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** The actors a text names: found by the gazetteer, put together with their titles, and told apart by the date. */
public final class Names {
    private final Language language;
    private final World world;
    private final Descriptions descriptions;
    private final Lexicon<Piece> pieces;
    private final Interrupted interrupted;
    private final Given.Names given;
    private final Strangers strangers;
    private final Families families;
    private final Offices offices;
    private final String home;

    private Names(Language language, World world, Lexicon<Piece> pieces, Interrupted interrupted, Strangers strangers) {
        this.language = language;
        this.world = world;
        this.descriptions = new Descriptions(language.knowledge());
        this.pieces = pieces;
        this.interrupted = interrupted;
        this.given = Given.Names.of(language);
        this.strangers = strangers;
        this.families = new Families(language);
        this.offices = new Offices(language);
        this.home = language.setting("home", "");
    }

    /**
     * The names of a language, a third of all it knows. They lie in a trie of their own, which is built while whoever asked builds the rest; wait for
     * it before a text is analysed.
     */
    public static ForkJoinTask<Names> building(Language language, ForkJoinTask<World> world) {
        Strangers strangers = new Strangers(language);
        return ForkJoinPool.commonPool().submit(() -> built(language, world.join(), strangers));
    }

    private static Names built(Language language, World world, Strangers strangers) {
        Interrupted interrupted = new Interrupted(language, world);
        Lexicon<Piece> pieces = Pieces.of(language, world);
        pieces.close();
        return new Names(language, world, pieces, interrupted, strangers);
    }

    /** Mentions in the order of the text, not overlapping. */
    public Actors find(Analysed words, Particles.Marks marks, @Nullable LocalDate published) {
        List<Hit<Piece>> found = Heads.joined(interrupted.joined(new Candidates(words, published).choose(pieces), words), words, marks, world);
        List<Draft> drafts = new Grouping(language, given, words, marks, found).run();
        Free free = new Free(drafts, words);
        drafts = strangers.among(drafts, free, words, marks);
        drafts = offices.told(families.told(drafts, free, words, marks), words, marks);
        return Actors.of(new Resolution(world, descriptions, home, published, words, drafts).resolve());
    }
}
