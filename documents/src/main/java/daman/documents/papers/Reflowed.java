package daman.documents.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pages as running text: lines of a paragraph joined, words parted by a hyphen made whole, running heads and page numbers left out,
 * paragraphs that go over a page made one.
 */
final class Reflowed {
    /** A line that heads or foots so many pages is no text. */
    private static final int RECURRING = 3;
    private static final String ENDS = ".!?…:;\"»”“)]؟۔";

    private final Set<String> words = new HashSet<>();

    private Reflowed() {}

    /** Paragraphs with an empty line between them. */
    static String text(List<String> pages) { return new Reflowed().flow(pages); }

    private String flow(List<String> pages) {
        List<List<String>> lines = pages.stream().map(page -> page.lines().map(String::stripTrailing).filter(line -> !line.isBlank()).toList()).toList();
        Set<String> frame = frame(lines);
        for (List<String> page : lines) for (String line : page) words.addAll(List.of(bare(line).split("[\\s,.;:!?()]+")));
        List<String> paragraphs = new ArrayList<>();
        for (List<String> page : lines) page(unframed(page, frame), paragraphs);
        return String.join("\n\n", paragraphs);
    }

    private static Set<String> frame(List<List<String>> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (List<String> page : pages) if (!page.isEmpty()) for (String line : Set.of(shape(page.getFirst()), shape(page.getLast()) + " ")) counts.merge(line.strip(), 1, Integer::sum);
        counts.values().removeIf(count -> count < RECURRING);
        return counts.keySet();
    }

    /** Without its numbers, which count pages. */
    private static String shape(String line) { return bare(line).replaceAll("\\d+", "#").strip(); }

    private static String bare(String line) { return line.replace(String.valueOf(PageText.PARAGRAPH), ""); }

    private static List<String> unframed(List<String> page, Set<String> frame) {
        int from = 0, to = page.size();
        if (from < to && isFrame(page.get(from), frame)) from++;
        if (from < to && isFrame(page.get(to - 1), frame)) to--;
        return page.subList(from, to);
    }

    private static boolean isFrame(String line, Set<String> frame) { return frame.contains(shape(line)) || bare(line).strip().matches("[-–—\\s]*\\d{1,4}[-–—\\s]*"); }

    private void page(List<String> lines, List<String> paragraphs) {
        boolean first = true;
        for (String line : lines) {
            String text = bare(line).strip();
            if (text.isEmpty()) continue;
            boolean begins = first ? paragraphs.isEmpty() || !goesOn(paragraphs.getLast(), text) : line.indexOf(PageText.PARAGRAPH) >= 0;
            if (begins) paragraphs.add(text);
            else paragraphs.set(paragraphs.size() - 1, joined(paragraphs.getLast(), text));
            first = false;
        }
    }

    /** Over a page: the sentence is open, and what follows doesn't look like a beginning. */
    private static boolean goesOn(String before, String next) {
        return ENDS.indexOf(before.charAt(before.length() - 1)) < 0 && !Character.isUpperCase(next.codePointAt(0)) && !Character.isDigit(next.codePointAt(0));
    }

    /** Where a word is parted, the hyphen goes, unless the paper writes the word with it elsewhere or the next line begins a name. */
    private String joined(String before, String next) {
        if (before.endsWith("\u00AD")) return before.substring(0, before.length() - 1) + next;
        boolean parted = before.length() > 1 && (before.endsWith("-") || before.endsWith("\u2010")) && Character.isLetter(before.charAt(before.length() - 2)) && Character.isLetter(next.codePointAt(0));
        if (!parted) return before + " " + next;
        String head = before.substring(0, before.length() - 1);
        String word = head.substring(head.lastIndexOf(' ') + 1), rest = next.split("[\\s,.;:!?()]", 2)[0];
        boolean kept = Character.isUpperCase(next.codePointAt(0)) || words.contains(word + "-" + rest) && !words.contains(word + rest);
        return (kept ? before : head) + next;
    }
}
