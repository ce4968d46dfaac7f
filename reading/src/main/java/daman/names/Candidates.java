package daman.names;

import daman.languages.Analysed;
import daman.languages.Feature;
import daman.languages.Lexicon;
import daman.languages.Lexicon.Hit;
import daman.languages.Listed;
import daman.names.parts.Piece;
import daman.world.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses between the meanings of a form: a family name that several persons bear is the one already named in full, or in office. */
final class Candidates {
    private final Analysed words;
    private final @Nullable LocalDate published;
    private final Set<String> named = new HashSet<>();
    private final Listed links;

    Candidates(Analysed words, @Nullable LocalDate published) {
        this.words = words;
        this.published = published;
        this.links = words.language().listed("of-words");
    }

    List<Hit<Piece>> choose(Lexicon<Piece> pieces) {
        List<Hit<Piece>> all = pieces.everywhere(words), chosen = new ArrayList<>(all.size());
        int free = 0;
        for (int h = 0, end; h < all.size(); h = end) {
            int first = all.get(h).first();
            end = h + 1;
            while (end < all.size() && all.get(end).first() == first) end++;
            if (first < free || words.tokens().sign(first)) continue;
            Hit<Piece> best = best(all, h, end);
            if (ofSum(best.last())) continue;
            if (best.value().type() == Piece.Type.DESCRIPTION && ofAnother(best, end < all.size() ? all.get(end) : null)) continue;
            if (best.value().type() == Piece.Type.PERSON && best.last() > best.first()) named.add(best.value().id());
            chosen.add(best);
            free = best.last() + 1;
        }
        return chosen;
    }

    /** "The Fund for Peace", "la banque centrale", "Фонд держмайна": what stands behind it makes the description another's name. */
    private boolean ofAnother(Hit<Piece> description, @Nullable Hit<Piece> next) {
        int after = description.last() + 1;
        if (after < words.size() && words.tokens().hyphened(after)) return true;                      // "le Royaume-Uni"
        if (after >= words.size() || !words.tokens().word(after)) return false;
        boolean verbFirst = words.language().setting("verb-first"), cases = words.language().setting("cases");
        if (next != null && next.first() == after && !(verbFirst && next.value().type() != Piece.Type.ADJECTIVE)) return true;
        if (words.may(after, Feature.VERB)) return false;
        if (verbFirst) return words.may(after, Feature.ADJECTIVE) && words.may(after, Feature.ARTICLE);
        if (cases) return words.may(after, Feature.NOUN) && words.may(after, Feature.GENITIVE) || words.may(description.first() - 1, Feature.ADJECTIVE) && !words.may(description.first() - 1, Feature.NOUN);
        return links.at(words, after) || words.may(after, Feature.ADJECTIVE) && !words.may(after, Feature.ADVERB);
    }

    /** "US$500 million": part of a currency's sign. */
    private boolean ofSum(int last) {
        int sign = last + 1;
        return words.tokens().glued(sign) && words.tokens().currency(sign);
    }

    /** The first of the highest rank in {@code [first, end)}. */
    private Hit<Piece> best(List<Hit<Piece>> hits, int first, int end) {
        Hit<Piece> best = hits.get(first);
        int highest = end == first + 1 ? 0 : rank(best);
        for (int i = first + 1; i < end; i++) {
            int rank = rank(hits.get(i));
            if (rank <= highest) continue;
            best = hits.get(i);
            highest = rank;
        }
        return best;
    }

    private int rank(Hit<Piece> hit) {
        Piece piece = hit.value();
        return switch (piece.type()) {
            case PERSON -> 100 + (named.contains(piece.id()) ? 50 : 0) + (inOffice(piece) ? 20 : 0);
            case STATE -> 90;
            case BODY, MEDIA -> 80;
            case DESCRIPTION -> 78;
            case GROUP -> 75;
            case CAPITAL -> 70;
            case ADJECTIVE -> 60;
            case PEOPLE -> 50;
            case OFFICE -> 45;
            case MINISTRY -> 40;
            case PLACE -> 30;
        };
    }

    private boolean inOffice(Piece piece) {
        if (published != null && piece.person() != null) for (Term term : piece.person().terms()) if (term.on(published)) return true;
        return false;
    }
}
