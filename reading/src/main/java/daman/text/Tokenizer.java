package daman.text;

/** Cuts a text into tokens in one pass. */
final class Tokenizer {
    /** Nobody counts further; a longer run of digits is cut. */
    private static final int LONGEST_NUMBER = 30;

    private final Text text;
    private final char[] chars;                // and nulls behind them: a look ahead is no letter and no digit
    private final int length;
    private final Apostrophe apostrophe;
    private final Spellings spellings;
    private final Tokens out;
    private int last = -1;                     // where the last token ended
    private boolean hyphen;                    // stood since then
    private boolean lineEnd;                   // so did one

    Tokenizer(Text text, Apostrophe apostrophe, Spellings spellings, Tokens out) {
        this.text = text;
        this.chars = text.letters();
        this.length = text.length();
        this.apostrophe = apostrophe;
        this.spellings = spellings;
        this.out = out;
    }

    void run() {
        for (int i = 0; i < length; ) {
            char c = chars[i];
            if (c == ' ') i++;
            else if (Characters.letter(c)) i = word(i);
            else if (Characters.digit(c)) i = number(i);
            else i = other(i, c);
        }
    }

    private int word(int start) {
        int end = lettersEnd(start + 1);
        while (end < length && chars[end] != ' ') {
            char c = chars[end];
            if (Characters.apostrophe(c) && letterAt(end + 1)) {
                if (apostrophe == Apostrophe.ELISION) {
                    emit(start, end, Tokens.Kind.WORD);
                    return end + 1;
                }
                if (apostrophe == Apostrophe.POSSESSIVE && possessive(end)) break;
            } else if (c != '.' || !initials(start, end)) {
                break;
            }
            end = lettersEnd(end + 1);
        }
        int last = end;
        while (last > start + 1 && Characters.invisible(chars[last - 1])) last--;
        emit(start, last, Tokens.Kind.WORD);
        return chars[end] == ' ' ? end + 1 : end;
    }

    /** The first place from one on at which no letter of a word stands. */
    private int lettersEnd(int from) {
        int at = from;
        long others = ~text.inWords(at);
        for (; others == 0; others = ~text.inWords(at)) at += Long.SIZE;
        return at + Long.numberOfTrailingZeros(others);
    }

    /** Digits with the separators that stand inside a number: 1,000 · 60.84 · 10 000 · 60,84 · 14/11/22 stays apart. */
    private int number(int start) {
        int end = start + 1;
        while (end < length && end - start < LONGEST_NUMBER) {
            char c = chars[end];
            if (Characters.digit(c)) end++;
            else if (inNumber(c) && digitAt(seen(end + 1))) end++;
            else if (Folding.invisible(c) && goesOn(seen(end))) end = seen(end);
            else if (groupSpace(c) && threeDigits(end + 1) && groupable(start, end)) end += 4;
            else break;
        }
        emit(start, end, Tokens.Kind.NUMBER);
        return end;
    }

    /** The next place at which something is seen. */
    private int seen(int i) {
        int at = i;
        while (at < length && at - i < LONGEST_NUMBER && Folding.invisible(chars[at])) at++;
        return at;
    }

    private boolean goesOn(int i) { return digitAt(i) || inNumber(chars[i]) && digitAt(seen(i + 1)); }

    private boolean digitAt(int i) { return Characters.digit(chars[i]); }

    private int other(int i, char c) {
        if (c == '\n') lineEnd = true;
        if (Characters.blank(c) || Characters.unseen(c)) return i + 1;
        if (hyphen(c) && joins(i)) {
            hyphen = true;
            return i + 1;
        }
        if (Characters.apostrophe(c) && apostrophe == Apostrophe.POSSESSIVE && i > 0 && letterAt(i - 1) && letterAt(i + 1)) {
            int end = i + 1;
            while (Characters.letter(chars[end])) end++;
            emit(i, end, Tokens.Kind.WORD);
            return end;
        }
        int length = Character.charCount(Character.codePointAt(chars, i));
        emit(i, i + length, Tokens.Kind.SIGN);
        return i + length;
    }

    private void emit(int start, int end, Tokens.Kind kind) {
        int joined = start == last ? Tokens.GLUED : hyphen && start == last + 1 ? Tokens.HYPHENED : 0;
        if (lineEnd) out.newLine();
        hyphen = false;
        lineEnd = false;
        last = end;
        out.add(start, kind, joined, spellings.of(chars, start, end));
    }

    /** 's or s' as an ending; other apostrophes (O'Brien, don't) belong to the word. */
    private boolean possessive(int at) {
        return (chars[at + 1] == 's' || chars[at + 1] == 'S') && !letterAt(at + 2);
    }

    /** The point inside U.S. or U.S.A. belongs to the word. */
    private boolean initials(int start, int point) {
        boolean single = point == start + 1 || (point >= 2 && chars[point - 2] == '.');
        return single && Character.isUpperCase(chars[point - 1])
                && (Character.isUpperCase(chars[point + 1]) && !letterAt(point + 2)
                    || point - start >= 3 && chars[point - 2] == '.');
    }

    private boolean joins(int hyphen) {
        return hyphen > 0 && Character.isLetterOrDigit(chars[hyphen - 1]) && Character.isLetterOrDigit(chars[hyphen + 1]);
    }

    private boolean letterAt(int i) { return Characters.letter(chars[i]); }

    private boolean threeDigits(int i) {
        for (int k = i; k < i + 3; k++) if (!Characters.digit(chars[k])) return false;
        return !Characters.digit(chars[i + 3]);
    }

    /** One to three digits, or groups of three before: what a space may group. A year before a number is none. */
    private boolean groupable(int start, int end) {
        for (int i = start; i < end; i++) if (!Characters.digit(chars[i]) && !groupSpace(chars[i])) return false;
        int run = 0;
        for (int i = end - 1; i >= start && Characters.digit(chars[i]); i--) run++;
        return run <= 3;
    }

    private static boolean inNumber(char c) { return c == '.' || c == ',' || c == '\u066B' || c == '\u066C'; }

    private static boolean groupSpace(char c) { return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009'; }

    static boolean hyphen(char c) { return c == '-' || c == '\u2010' || c == '\u2011'; }
}
