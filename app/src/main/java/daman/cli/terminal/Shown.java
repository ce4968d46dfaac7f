package daman.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Text that others wrote, made safe to print: no control characters, no turned directions, right-to-left words isolated. */
public final class Shown {
    private static final String ISOLATE = "\u2068";
    private static final String END = "\u2069";

    private Shown() {}

    /** One line without anything that steers a terminal. */
    public static String plain(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(ch -> {
            if (ch == '\n' || ch == '\r' || ch == '\t' || ch == 0x2028 || ch == 0x2029) space(shown);
            else if (Character.isISOControl(ch)) shown.append('\uFFFD');
            else if (!turns(ch)) shown.appendCodePoint(ch);
        });
        return shown.toString().strip();
    }

    /** As {@link #plain}, and isolated (UAX #9, FSI and PDI) where it holds right-to-left letters, so that what stands beside it keeps its place. */
    public static String isolated(String plain) { return plain.codePoints().anyMatch(Shown::isRightToLeft) ? ISOLATE + plain + END : plain; }

    /** Cut to so many columns, with a sign that it was. */
    public static String cut(String plain, int columns) {
        if (columns(plain) <= columns) return plain;
        StringBuilder head = new StringBuilder();
        int used = 0;
        for (int i = 0; i < plain.length(); ) {
            int ch = plain.codePointAt(i);
            if (used + columns(ch) > columns - 1) break;
            used += columns(ch);
            head.appendCodePoint(ch);
            i += Character.charCount(ch);
        }
        return head.toString().stripTrailing() + "…";
    }

    /** Cut to so many columns at its beginning, with a sign that it was: for what differs at its end, as paths do. */
    public static String cutAhead(String plain, int columns) {
        int from = 0;
        while (columns(plain.substring(from)) > columns - (from == 0 ? 0 : 1)) from = plain.offsetByCodePoints(from, 1);
        return from == 0 ? plain : "…" + plain.substring(from);
    }

    /** Lines of at most so many columns, broken between words where that is possible. */
    public static List<String> wrapped(String plain, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : plain.split(" ")) {
            if (!line.isEmpty() && columns(line.toString()) + 1 + columns(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(cut(word, columns));
        }
        lines.add(line.toString());
        return lines;
    }

    public static int columns(String plain) { return plain.codePoints().map(Shown::columns).sum(); }

    private static int columns(int ch) {
        return switch (Character.getType(ch)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(ch) ? 2 : 1;
        };
    }

    private static boolean isWide(int ch) {
        return ch >= 0x1100 && (ch <= 0x115F || ch >= 0x2E80 && ch <= 0xA4CF || ch >= 0xAC00 && ch <= 0xD7A3 || ch >= 0xF900 && ch <= 0xFAFF
            || ch >= 0xFE30 && ch <= 0xFE6F || ch >= 0xFF00 && ch <= 0xFF60 || ch >= 0x1F300 && ch <= 0x1FAFF || ch >= 0x20000 && ch <= 0x3FFFD);
    }

    private static boolean isRightToLeft(int ch) {
        byte direction = Character.getDirectionality(ch);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean turns(int ch) {
        return ch >= 0x202A && ch <= 0x202E || ch >= 0x2066 && ch <= 0x2069 || ch == 0x200E || ch == 0x200F || ch == 0x061C || ch == 0xFEFF;
    }

    private static void space(StringBuilder shown) {
        if (!shown.isEmpty() && shown.charAt(shown.length() - 1) != ' ') shown.append(' ');
    }
}
