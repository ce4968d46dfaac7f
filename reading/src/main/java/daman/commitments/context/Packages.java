package daman.commitments.context;

import daman.clauses.Passage;
import daman.things.Measure;
import daman.things.Thing;
import java.util.Set;

/** "The package of aid" after "a package of military aid": what was told to be military stays so where the text says it in fewer words. */
public final class Packages {
    /** Sentences back to where the package was called military. */
    private static final int REMEMBERED = 8;

    private final Passage passage;
    private final Set<String> packages;
    private final Set<String> aid;
    private int military = -99;

    public Packages(Passage passage) {
        this.passage = passage;
        this.packages = passage.language().words("package-words");
        this.aid = passage.language().words("aid-words");
    }

    /** The thing as arms where it is such a package; to be asked in the order of the text. */
    public Thing of(Thing thing, int sentence) {
        if (packages.isEmpty() || !packages.contains(passage.words().form(thing.core()))) return thing;
        if (thing.measure() == Measure.ARMS) military = sentence;
        boolean vague = thing.measure() == Measure.FINANCING && thing.item() == null && sentence - military <= REMEMBERED && passage.tokens().word(thing.core() + 1) && aid.contains(passage.words().form(thing.core() + 1));
        return vague ? thing.as(Measure.ARMS) : thing;
    }
}
