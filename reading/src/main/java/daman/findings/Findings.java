package daman.findings;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.commitments.Commitments;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.measures.Measured;
import daman.names.Actor;
import daman.things.Thing;
import daman.world.World;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What does not hold together (GUIDE.md, findings). Precision first: a false accusation costs more than a miss. */
public final class Findings {
    private final World world;
    private final Lexicon<Sums.Sign> sums;

    public Findings(Language language, World world) {
        this.world = world;
        this.sums = Sums.lexicon(language);
    }

    /** @param things what each sentence names that can be given */
    public List<Finding> find(Passage passage, Commitments.Found commitments, List<List<Thing>> things) {
        List<Finding> found = new ArrayList<>();
        Items items = new Items(things);
        new Headlines(passage, items, world).find(commitments, found);
        new Parts(passage).find(found);
        new Totals(passage, items).find(found);
        long signs = sums.kinds(passage.words());                      // most are words such as "for", which say nothing by themselves
        if ((signs & Wholes.ASKED) != 0) new Wholes(passage, sums.find(passage.words())).find(found);
        if ((signs & Votes.ASKED) != 0) new Votes(passage, sums.find(passage.words())).find(found);
        if (!passage.consistent()) weekdays(passage, found);
        offices(passage, found);
        return found;
    }

    private static void weekdays(Passage passage, List<Finding> found) {
        for (Measured value : passage.measuredIn(0, passage.words().size())) {
            if (!(value instanceof Measured.Day day) || day.consistent() || day.weekday() == null || !(day.value() instanceof LocalDate date)) continue;
            found.add(Finding.of(passage, day.first(), day.last(), Finding.Kind.DATE,
                    date + " was a " + name(date.getDayOfWeek()) + ", not a " + name(day.weekday()) + ".", "rule:weekday-against-date", day.origin()));
        }
    }

    private void offices(Passage passage, List<Finding> found) {
        LocalDate published = passage.published();
        if (published == null || passage.holders().isEmpty()) return;
        Offices offices = new Offices(world, published);
        Set<String> accused = null;
        for (Actor actor : passage.holders()) {
            if (accused != null && accused.contains(actor.id() + actor.office())) continue;
            String note = offices.contradiction(actor);
            if (note == null || heldThen(passage, actor, offices)) continue;
            if (accused == null) accused = new HashSet<>();
            accused.add(actor.id() + actor.office());
            found.add(Finding.of(passage, actor.first(), actor.last(), Finding.Kind.OFFICE, note, "rule:office-against-date", actor.origin()));
        }
    }

    /** "In 2022 Prime Minister Boris Johnson came to Kyiv": the sentence tells of a time when he held it. */
    private static boolean heldThen(Passage passage, Actor actor, Offices offices) {
        Sentence sentence = passage.layout().sentence(passage.layout().sentenceAt(actor.first()));
        for (Measured value : passage.measuredIn(sentence.first(), sentence.last())) if (value instanceof Measured.Day day && offices.heldIn(actor, day.value())) return true;
        return false;
    }

    private static String name(java.time.DayOfWeek day) { return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH); }
}
