package daman.documents.pages;

import org.jsoup.parser.Parser;

/**
 * The words of a page without its marks, menus and all, in one pass and without a tree of it: many times as fast as looking for its main text, and nearly all of what that will
 * hold is in it.
 */
final class Bare {
    /** Elements that may stand within a word; names of up to so many letters are looked at. */
    private static final String WITHIN_WORDS = " a abbr b big em font i mark s small span strong sub sup u ";
    private static final int LONGEST_NAME = 6;

    private final String html;
    private final StringBuilder words;

    private Bare(String html) {
        this.html = html;
        this.words = new StringBuilder(html.length() / 2);
    }

    static String of(String html) {
        Bare bare = new Bare(html);
        for (int at = 0; at < html.length(); ) at = bare.from(at);
        return bare.words.indexOf("&") < 0 ? bare.words.toString() : Parser.unescapeEntities(bare.words.toString(), false);
    }

    /** @return where what begins here ends: a stretch of text, an element's mark, a comment, a script */
    private int from(int at) {
        int mark = html.indexOf('<', at);
        words.append(html, at, mark < 0 ? html.length() : mark);
        if (mark < 0 || mark + 1 == html.length()) return html.length();
        if (html.startsWith("<!--", mark)) return after("-->", mark + 2);
        if (!opens(html.charAt(mark + 1))) {
            words.append('<');
            return mark + 1;
        }
        String name = name(mark + 1);
        if (WITHIN_WORDS.indexOf(" " + name.substring(name.startsWith("/") ? 1 : 0) + " ") < 0) words.append('\n');
        int end = after(">", mark);
        return name.equals("script") || name.equals("style") ? close(name, end) : end;
    }

    private static boolean opens(char letter) { return letter == '/' || letter == '!' || letter == '?' || letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z'; }

    /** In small letters, with its slash; cut where it is long. */
    private String name(int from) {
        int end = from;
        while (end < html.length() && end - from <= LONGEST_NAME && html.charAt(end) > ' ' && html.charAt(end) != '>' && (end == from || html.charAt(end) != '/')) end++;
        return html.substring(from, end).toLowerCase(java.util.Locale.ROOT);
    }

    private int after(String sign, int from) {
        int found = html.indexOf(sign, from);
        return found < 0 ? html.length() : found + sign.length();
    }

    /** Where a script or a style ends: nothing within is a mark. */
    private int close(String name, int from) {
        for (int at = from; (at = html.indexOf("</", at)) >= 0; at += 2) if (html.regionMatches(true, at + 2, name, 0, name.length())) return after(">", at);
        return html.length();
    }
}
