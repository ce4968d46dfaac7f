package daman.statements.acts;

import daman.clauses.Passage;
import daman.clauses.Sentence;
import daman.languages.Lexicon;
import daman.languages.Particles.Role;
import daman.measures.Measured;
import daman.statements.Channel;
import daman.statements.Sayings.Act;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When and by what means something was said: from the words around the verb, outside the quotation (GUIDE.md, case 12). */
final class Circumstances {
    private final Passage passage;
    private final List<Lexicon.Hit<Channel>> channels;

    Circumstances(Passage passage, List<Lexicon.Hit<Channel>> channels) {
        this.passage = passage;
        this.channels = channels;
    }

    @Nullable Channel channel(Act act, Sentence sentence, Evidences.Range range) {
        if (channels.isEmpty()) return null;
        Lexicon.Hit<Channel> found = null;
        int nearest = -1;                                              // known once there are two
        for (Lexicon.Hit<Channel> hit : Lexicon.within(channels, sentence.first(), sentence.last())) {
            if (passage.layout().spoken(hit.first()) || hit.first() < range.first() || hit.last() > range.last()) continue;
            if (found == null) {
                found = hit;
                continue;
            }
            if (nearest < 0) nearest = distance(act, found.first(), found.last(), Integer.MAX_VALUE);
            int distance = distance(act, hit.first(), hit.last(), nearest);
            if (distance >= nearest) continue;
            nearest = distance;
            found = hit;
        }
        return found == null ? null : found.value();
    }

    @Nullable LocalDate date(Act act, Sentence sentence, Evidences.Range range) {
        int first = Math.max(sentence.first(), range.first()), last = Math.min(sentence.last(), range.last());
        if (!passage.dayIn(first, last)) return null;
        LocalDate found = null;
        int nearest = 15;
        for (Measured measured : passage.measuredIn(first, last)) {
            if (!(measured instanceof Measured.Day day) || day.deadline() || !day.consistent() || !(day.value() instanceof LocalDate date) || passage.layout().spoken(day.first())) continue;
            if (passage.published() != null && date.isAfter(passage.published())) continue;
            int distance = distance(act, day.first(), day.last(), nearest);
            if (distance < nearest) {
                nearest = distance;
                found = date;
            }
        }
        return found;
    }

    /** Tokens between the word of saying and its circumstance, or as many as make it too far; a clause in between makes it another's. */
    private int distance(Act act, int first, int last, int far) {
        int from = first > act.last() ? act.last() + 1 : last + 1;
        int to = first > act.last() ? first - 1 : act.first() - 1;
        int distance = 0;
        for (int t = from; t <= to && distance < far; t++) {
            if (passage.layout().spoken(t) || passage.actorAt(t) != null) continue;
            distance += passage.particles().is(t, Role.THAT) ? 12 : 1;
        }
        return distance;
    }
}
