package daman.names;

import daman.languages.Analysed;
import daman.languages.Feature;
import daman.text.Tokens;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a report comes from: the state of the place before its first sentence ("NEW DELHI: …", "جدة 11 مارس 2025م واس"). Its own ministries need no state. */
final class Home {
    private static final int FIRST_LINES = 4;
    private static final int LONGEST = 14;
    private static final int SIGNS = 8;

    private final Analysed words;
    private final Tokens tokens;

    private Home(Analysed words) {
        this.words = words;
        this.tokens = words.tokens();
    }

    /** Null where no place line says so. */
    static @Nullable String of(List<Draft> drafts, Analysed words) {
        Home home = new Home(words);
        int line = 0, counted = 0;
        for (Draft draft : drafts) {
            boolean place = draft.kind() == Actor.Kind.CAPITAL || draft.kind() == Actor.Kind.PLACE;
            if (!place || draft.piece() == null || !home.opens(draft.first())) continue;
            if (draft.piece().state().length() != 2 || !home.alone(draft.last())) continue;
            for (; counted < draft.first() && line <= FIRST_LINES; counted++) if (!words.tokens().sameLine(counted, counted + 1)) line++;
            if (line > FIRST_LINES) return null;
            if (line > 0) return draft.piece().state();
        }
        return null;
    }

    /** Nothing but signs stands before it in its line. */
    private boolean opens(int first) {
        int t = first;
        while (t > 0 && first - t <= SIGNS && tokens.sameLine(t - 1, t) && tokens.sign(t - 1)) t--;
        return t == 0 || !tokens.sameLine(t - 1, t);
    }

    /** The line ends soon, or a dash or a colon comes before any verb. */
    private boolean alone(int last) {
        int end = last;
        while (end + 1 < tokens.size() && end - last <= LONGEST && tokens.sameLine(last, end + 1)) end++;
        if (end - last <= LONGEST && !stops(end)) return true;
        for (int t = last + 1; t <= end; t++) {
            long features = words.features(t);
            if (Feature.VERB.in(features) && !Feature.NOUN.in(features) && !Feature.NAME.in(features) && !Feature.ADJECTIVE.in(features)) return false;
            if (tokens.sign(t) && ends(t)) return true;
        }
        return false;
    }

    private boolean stops(int t) { return tokens.sign(t) && ".!?؟".indexOf(tokens.firstChar(t)) >= 0; }

    private boolean ends(int t) {
        char c = tokens.firstChar(t);
        return c == ':' || c == '–' || c == '—' || c == '-' && !tokens.glued(t) || c == '.';
    }
}
