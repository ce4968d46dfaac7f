package daman.names;

import daman.languages.Analysed;
import daman.languages.Language;
import daman.languages.Listed;
import daman.languages.Particles;
import daman.languages.Particles.Role;
import daman.world.Term;
import daman.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose office speaks: "Zelenskiy's office", "les services de Donald Tusk", "مكتب ماكرون" is the house of the office that he holds and not himself
 * ({@code house-words} in {@code grammar.tsv}).
 */
final class Offices {
    /** The status of a person whose house is meant. */
    static final String HOUSE = "house";

    /** So many small words stand between the noun and the name. */
    private static final int BETWEEN = 2;

    private final Listed houses;
    private final Listed links;
    private final boolean possessive;

    Offices(Language language) {
        this.houses = language.listed("house-words");
        this.links = language.listed("of-words");
        this.possessive = language.setting("qualifier-before");
    }

    /** The mentions of a text, each person whose house is meant with that noun as a part and marked so; whose office is told as a former one has no house. */
    List<Draft> told(List<Draft> drafts, Analysed words, Particles.Marks marks) {
        if (!houses.in(words)) return drafts;
        List<Draft> told = new ArrayList<>(drafts.size());
        int free = 0;
        for (Draft draft : drafts) {
            boolean person = draft.kind() == Actor.Kind.PERSON && !draft.plural() && !draft.former();
            int last = person ? behind(draft.last(), words) : -1, first = person && last < 0 ? before(draft.first(), free, words, marks) : -1;
            told.add(first < 0 && last < 0 ? draft : house(draft, first < 0 ? draft.first() : first, Math.max(last, draft.last())));
            free = draft.last() + 1;
        }
        return told;
    }

    private static Draft house(Draft person, int first, int last) {
        return new Draft(first, last, person.kind(), person.piece(), person.name(), person.office(), person.of(), HOUSE, person.core(), first < person.first() ? first : person.head(), false, person.origin());
    }

    /** The last token of "'s office", or -1. */
    private int behind(int last, Analysed words) {
        return possessive && words.tokens().is(last + 1, "'s") && houses.at(words, last + 2) ? last + 2 : -1;
    }

    /** The first token of "the office of", or -1. */
    private int before(int first, int free, Analysed words, Particles.Marks marks) {
        int t = first - 1;
        while (t >= free && first - t <= BETWEEN && (links.at(words, t) || marks.is(t, Role.ARTICLE))) t--;
        return t >= free && houses.at(words, t) && words.tokens().sameLine(t, first) ? t : -1;
    }

    /** The id of the house that goes with the office somebody holds on a day, or that the text gives him; null where he has none. */
    static @Nullable String of(Actor person, World world, @Nullable LocalDate day) {
        if (day != null) for (Term term : world.terms(person.id())) {
            String house = term.on(day) ? house(term.office()) : null;
            if (house != null) return term.of() + ":" + house;
        }
        String house = person.office() == null ? null : house(person.office());
        return house == null || person.state() == null ? null : person.state() + ":" + house;
    }

    private static @Nullable String house(String office) {
        return switch (office) {
            case "president" -> "presidency";
            case "prime-minister" -> "prime-minister";
            case "chancellor" -> "chancellery";
            default -> office.endsWith("-minister") && !office.startsWith("deputy-") ? office.replace("-minister", "-ministry") : null;
        };
    }
}
