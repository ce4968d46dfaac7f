package daman.commitments.context;

import daman.clauses.Passage;
import daman.commitments.acts.ActKind;
import daman.commitments.acts.Frame;
import daman.languages.Language;
import daman.languages.Listed;
import daman.languages.Table;
import daman.things.Measure;
import daman.things.Thing;
import daman.world.Dossier;
import java.util.HashSet;
import java.util.Set;

/** Aircraft and ships that stay their owner's, in a report about another state than the dossier's own: deployed there, sent to guard it, to a mission or an operation. */
public final class Deployed {
    /** Classes of the catalogue. */
    private static final Set<String> CLASSES = Set.of("aircraft", "helicopter", "ship");
    /** Words from a thing to what it is sent for. */
    private static final int ERRAND = 10;

    private final Set<String> craft = new HashSet<>();
    private final Listed patrols;
    private final Listed missions;

    public Deployed(Language language) {
        Table items = language.knowledge().find("world/items.tsv");
        if (items != null) for (Table.Row row : items.rows()) if (CLASSES.contains(row.get("class"))) craft.add(row.get("item"));
        this.patrols = language.listed("patrol-words");
        this.missions = language.listed("mission-words");
    }

    /** The thing, as forces where it is deployed. */
    public Thing in(Passage passage, Dossier dossier, Thing thing, Frame frame) {
        if (!dossier.another() || !thing.hardware() || thing.item() == null || !craft.contains(thing.item())) return thing;
        boolean deployed = frame.governor().kind() == ActKind.DEPLOY || frame.giving() != null && frame.giving().kind() == ActKind.DEPLOY;
        return deployed || sent(passage, thing) ? thing.as(Measure.FORCES) : thing;
    }

    private boolean sent(Passage passage, Thing thing) {
        if (!patrols.in(passage.words()) && !missions.in(passage.words())) return false;
        int end = Math.min(thing.last() + ERRAND, passage.layout().sentence(passage.layout().sentenceAt(thing.last())).last());
        for (int t = thing.last() + 1; t <= end; t++) if (patrols.at(passage.words(), t) || missions.at(passage.words(), t)) return true;
        return false;
    }
}
