package daman.documents;

import daman.documents.text.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What kind of document bytes are: told by how they begin, and only where that leaves it open by the name. */
enum Kind {
    TEXT, HTML, PDF, DOCX, WARC, TELEGRAM, JSON_LINES, FEED,
    /** Recognised, and not read: each has its word. */
    WORKBOOK, COMPOUND, PACKED, ARCHIVE, JSON;

    /** Bytes to look at. */
    static final int HEAD = 1 << 16;
    private static final Pattern FIRST_ELEMENT = Pattern.compile("<([a-zA-Z][\\w:.-]{0,40})");
    private static final Pattern MESSAGES = Pattern.compile("\"messages\"\\s*:\\s*\\[");
    private static final Pattern LINE_OF_JSON = Pattern.compile("\\A\\s*\\{[^\\n]*\"text\"\\s*:[^\\n]*\\}\\s*(\\n|\\z)");

    /**
     * @param head the first {@value #HEAD} bytes, or all where there are fewer
     * @param name of the file, or the path of the address; may be empty
     */
    static Kind of(byte[] head, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (Bytes.startsWith(head, 0x1F, 0x8B)) return packed(head, lower);
        if (Bytes.startsWith(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) return COMPOUND;
        String latin = new String(head, StandardCharsets.ISO_8859_1);
        if (latin.substring(0, Math.min(latin.length(), 1024)).contains("%PDF-")) return PDF;
        if (latin.startsWith("PK\u0003\u0004")) return archive(latin, lower);
        if (latin.startsWith("WARC/")) return WARC;
        String text = new String(head, marked(head)).replace("\uFEFF", "").strip();
        if (text.startsWith("<")) return element(text, lower);
        if (text.startsWith("{") && !lower.endsWith(".txt")) return json(text, lower);
        return byName(lower, TEXT);
    }

    private static Charset marked(byte[] head) {
        if (Bytes.startsWith(head, 0xFE, 0xFF)) return StandardCharsets.UTF_16BE;
        return Bytes.startsWith(head, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
    }

    private static Kind packed(byte[] head, String name) {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(head))) {
            return Bytes.startsWith(unpacked.readNBytes(5), 'W', 'A', 'R', 'C', '/') || name.endsWith(".warc.gz") ? WARC : PACKED;
        } catch (IOException broken) {
            return name.endsWith(".warc.gz") ? WARC : PACKED;
        }
    }

    private static Kind archive(String head, String name) {
        if (head.contains("word/")) return DOCX;
        if (head.contains("xl/")) return WORKBOOK;
        return name.endsWith(".docx") || name.endsWith(".docm") ? DOCX : name.endsWith(".xlsx") || name.endsWith(".xlsm") ? WORKBOOK : name.endsWith(".zip") ? ARCHIVE : TEXT;
    }

    private static Kind element(String text, String name) {
        Matcher first = FIRST_ELEMENT.matcher(text);
        String element = first.find() ? first.group(1).toLowerCase(Locale.ROOT) : "";
        return switch (element) {
            case "html", "head", "body" -> HTML;
            case "rss", "feed", "rdf:rdf" -> FEED;
            default -> text.regionMatches(true, 0, "<!doctype html", 0, "<!doctype html".length()) ? HTML : byName(name, TEXT);
        };
    }

    private static Kind json(String text, String name) {
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) return JSON_LINES;
        if (MESSAGES.matcher(text).find()) return TELEGRAM;
        if (name.endsWith(".json")) return JSON;
        return LINE_OF_JSON.matcher(text).find() ? JSON_LINES : TEXT;
    }

    private static Kind byName(String name, Kind otherwise) {
        if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) return HTML;
        if (name.endsWith(".pdf")) return PDF;
        if (name.endsWith(".docx")) return DOCX;
        if (name.endsWith(".warc")) return WARC;
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) return JSON_LINES;
        if (name.endsWith(".rss") || name.endsWith(".atom")) return FEED;
        return otherwise;
    }

    /** Whether the name alone says that it is a document. */
    static boolean named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".txt") || lower.endsWith(".warc.gz") || byName(lower, JSON) != JSON;
    }

    /** Whether a file of a folder is taken for a report: a folder may hold much else. */
    boolean inFolder(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (this) {
            case TEXT -> lower.endsWith(".txt");
            case HTML, PDF, DOCX, WARC, TELEGRAM, JSON_LINES, FEED -> true;
            case COMPOUND -> lower.endsWith(".doc") || lower.endsWith(".docx");
            case WORKBOOK, PACKED, ARCHIVE, JSON -> false;
        };
    }
}
