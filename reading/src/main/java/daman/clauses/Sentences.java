package daman.clauses;

import daman.languages.Analysed;
import daman.languages.Listed;
import daman.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Cuts the lines of a text into sentences, in one pass. */
final class Sentences {
    private static final int CROSSHEAD_WORDS = 14;
    /** Tokens of a first line from which on a full stop at its end tells that it is no headline. */
    private static final int NO_HEADLINE = 12;
    /** A longer sentence is none that anybody wrote; cutting it keeps the work on one sentence, and so on all, bounded. */
    private static final int LONGEST = 260;

    private final Analysed words;
    private final Tokens tokens;
    private final Layout.Lines lines;
    private final Listed abbreviations;
    private final Listed afterOrdinal;

    Sentences(Analysed words, Layout.Lines lines) {
        this.words = words;
        this.tokens = words.tokens();
        this.lines = lines;
        this.abbreviations = words.language().listed("abbreviations");
        this.afterOrdinal = words.language().listed("after-ordinal");
    }

    List<Sentence> find() {
        List<Sentence> found = new ArrayList<>();
        for (int line = 0; line < lines.count(); line++) {
            int first = lines.first(line), end = lines.end(line);
            if (first >= end) continue;
            Sentence.Place place = line == 0 && !told(first, end) ? Sentence.Place.HEADLINE : crosshead(first, end) ? Sentence.Place.CROSSHEAD : Sentence.Place.BODY;
            for (int start = first, last; start < end; start = last + 1) {
                last = last(start, end);
                found.add(new Sentence(start, last, line, place));
            }
        }
        return found;
    }

    /** A first line that ends as a sentence does and is longer than a headline: of a text that has none. */
    private boolean told(int first, int end) {
        int last = end - 1;
        while (last > first && tokens.sign(last) && Marks.closes(tokens.firstChar(last))) last--;
        return end - first >= NO_HEADLINE && tokens.firstChar(last) == '.';
    }

    /** Where the sentence ends that begins at a token. */
    private int last(int start, int end) {
        int most = Math.min(end - 1, start + LONGEST), t = lines.stop(start, most);
        while (t < most && !ends(t, end)) t = lines.stop(t + 1, most);
        return t;
    }

    private boolean crosshead(int first, int end) {
        char last = tokens.firstChar(end - 1);
        return end - first <= CROSSHEAD_WORDS && !Marks.ends(last) && ":;؛".indexOf(last) < 0 && !Marks.comma(last) && !Marks.quotation(last) && !Marks.quotation(tokens.firstChar(first))
                && !tokens.sign(first) && !labelled(first, end);
    }

    /** "Norway: 200 million", "Denmark – 30 howitzers": an entry of a list, and no crosshead. */
    private boolean labelled(int first, int end) {
        boolean label = false;
        for (int t = first + 1; t < end; t++) {
            if (label && tokens.number(t)) return true;
            label |= tokens.sign(t) && (tokens.firstChar(t) == ':' || Marks.dash(tokens.firstChar(t)) && !tokens.glued(t) && !tokens.glued(t + 1));
        }
        return false;
    }

    /** Does a sentence end with this sign? Closing marks and brackets after the stop belong to it. */
    private boolean ends(int t, int end) {
        int stop = t;
        while (stop > Math.max(0, t - 4) && tokens.sign(stop) && tokens.glued(stop) && Marks.closes(tokens.firstChar(stop))) stop--;
        if (!tokens.sign(stop) || !Marks.ends(tokens.firstChar(stop))) return false;
        if (tokens.glued(t + 1) && (Marks.closes(tokens.firstChar(t + 1)) || Marks.ends(tokens.firstChar(t + 1)))) return false;
        if (frenchSpace(t, end)) return false;
        if (tokens.firstChar(stop) == '.' && abbreviated(stop)) return false;
        char next = tokens.firstChar(t + 1);
        if (Character.isLowerCase(next) || Marks.comma(next)) return false;
        if (Marks.dash(next)) return stop == t && tokens.firstChar(stop) == '.' && t + 2 < end && tokens.word(t + 2) && tokens.capital(t + 2);
        return !tokens.glued(t + 1) || Character.isUpperCase(next) || Character.isLetter(next);
    }

    /** « Bravo ! », a réagi …: the mark after a narrow space still closes. */
    private boolean frenchSpace(int t, int end) {
        return t + 1 < end && tokens.sign(t + 1) && tokens.firstChar(t + 1) == '»';
    }

    private boolean abbreviated(int point) {
        if (point == 0 || !tokens.glued(point)) return false;
        if (tokens.number(point - 1) && afterOrdinal.at(words, point + 1)) return true;
        String before = tokens.form(point - 1);
        // "on X." ends a sentence: the network is no initial.
        boolean initial = tokens.word(point - 1) && before.length() == 1 && tokens.capital(point - 1) && !before.equals("x") && !lettered(point - 1);
        return initial || abbreviations.at(words, point - 1) || before.endsWith(".") || tokens.number(point - 1) && tokens.glued(point + 1);
    }

    /** "IRIS-T.", "Leopard 2-A.": the letter is part of a name. */
    private boolean lettered(int letter) { return letter > 0 && tokens.hyphened(letter) && tokens.word(letter - 1) && tokens.form(letter - 1).length() > 1; }
}
