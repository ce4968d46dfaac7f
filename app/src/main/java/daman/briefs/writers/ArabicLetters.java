package daman.briefs.writers;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;

/** Joins Arabic letters and leaves the marks over and below them as they are: their own joined forms are as wide as a letter and would tear a word apart. */
final class ArabicLetters implements BidiReorderer {
    /** Forms of marks (Unicode's Arabic Presentation Forms-B, FE70 to FE7F), each as the mark itself; without one, which FE73 is. */
    private static final String MARKS = "\u064B\u064B\u064C\uFE73\u064D\uFE75\u064E\u064E\u064F\u064F\u0650\u0650\u0651\u0651\u0652\u0652";
    private static final char FIRST = '\uFE70';

    private final ICUBidiReorderer icu = new ICUBidiReorderer();

    @Override public String shapeText(String text) {
        char[] shaped = icu.shapeText(text).toCharArray();
        for (int at = 0; at < shaped.length; at++) if (shaped[at] >= FIRST && shaped[at] < FIRST + MARKS.length()) shaped[at] = MARKS.charAt(shaped[at] - FIRST);
        return new String(shaped);
    }

    @Override public String reorderRTLTextToLTR(String text) { return icu.reorderRTLTextToLTR(text); }

    @Override public String deshapeText(String text) { return icu.deshapeText(text); }

    @Override public boolean isLiveImplementation() { return true; }
}
