package daman.commitments.context;

import daman.clauses.Passage;
import daman.languages.Listed;
import daman.things.Measure;
import daman.things.Thing;

/** "The package of aid" after "a package of military aid": what was told to be military stays so where the text says it in fewer words. */
public final class Packages {
    /** Sentences back to where the package was called military. */
    private static final int REMEMBERED = 8;

    private final Passage passage;
    private final Listed packages;
    private final Listed aid;
    private int military = -99;

    public Packages(Passage passage) {
        this.passage = passage;
        this.packages = passage.language().listed("package-words");
        this.aid = passage.language().listed("aid-words");
    }

    /** The thing as arms where it is such a package; to be asked in the order of the text. */
    public Thing of(Thing thing, int sentence) {
        if (!packages.at(passage.words(), thing.core())) return thing;
        if (thing.measure() == Measure.ARMS) military = sentence;
        boolean vague = thing.measure() == Measure.FINANCING && thing.item() == null && sentence - military <= REMEMBERED && passage.tokens().word(thing.core() + 1) && aid.at(passage.words(), thing.core() + 1);
        return vague ? thing.as(Measure.ARMS) : thing;
    }
}
