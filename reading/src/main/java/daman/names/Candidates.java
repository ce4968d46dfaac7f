package daman.names;

import daman.languages.Analysed;
import daman.languages.Lexicon;
import daman.world.World;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Chooses between the meanings of a form: a family name that several persons bear is the one already named in full, or in office. */
final class Candidates {
    private final Analysed words;
    private final World world;
    private final @Nullable LocalDate published;
    private final Set<String> named = new HashSet<>();

    Candidates(Analysed words, World world, @Nullable LocalDate published) {
        this.words = words;
        this.world = world;
        this.published = published;
    }

    List<Found> choose(Lexicon<Piece> pieces) {
        List<Found> chosen = new ArrayList<>();
        List<Lexicon.Hit<Piece>> hits = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            hits.clear();
            if (words.tokens().word(i) || words.tokens().number(i)) pieces.longest(words, i, hits::add);
            if (hits.isEmpty()) {
                i++;
                continue;
            }
            Lexicon.Hit<Piece> best = hits.getFirst();
            for (Lexicon.Hit<Piece> hit : hits) if (rank(hit) > rank(best)) best = hit;
            if (best.value().type() == Piece.Type.PERSON && best.last() > best.first()) named.add(best.value().id());
            chosen.add(new Found(best.first(), best.last(), best.value(), best.features(), best.origin()));
            i = best.last() + 1;
        }
        return chosen;
    }

    private int rank(Lexicon.Hit<Piece> hit) {
        Piece piece = hit.value();
        return switch (piece.type()) {
            case PERSON -> 100 + (named.contains(piece.id()) ? 50 : 0) + (inOffice(piece.id()) ? 20 : 0);
            case STATE -> 90;
            case BODY, MEDIA -> 80;
            case GROUP -> 75;
            case CAPITAL -> 70;
            case ADJECTIVE -> 60;
            case PEOPLE -> 50;
            case OFFICE -> 45;
            case MINISTRY -> 40;
            case PLACE -> 30;
        };
    }

    private boolean inOffice(String person) {
        return published != null && world.terms(person).stream().anyMatch(term -> term.on(published));
    }
}
