package daman.exporters.tables;

import daman.exporters.records.Plain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values as the text of a CSV cell, and back. A text that a spreadsheet would take for a formula gets an apostrophe ahead
 * (https://owasp.org/www-community/attacks/CSV_Injection), and so does one that begins with an apostrophe, so that whoever takes
 * one off a text that has it gets the text back.
 */
public final class CsvText {
    private static final String RISKY = "=+-@\t\r'";

    private CsvText() {}

    public static String of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> guarded(Plain.text(joined(list)));
            case BigDecimal number -> number.toPlainString();
            case String text -> guarded(Plain.text(text));
            default -> value.toString();
        };
    }

    private static String guarded(String text) { return !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0 ? "'" + text : text; }

    /** With bars between; a bar or a backslash in a text has a backslash ahead. */
    private static String joined(List<?> list) {
        List<String> parts = new ArrayList<>();
        for (Object one : list) parts.add(one.toString().replace("\\", "\\\\").replace("|", "\\|"));
        return String.join("|", parts);
    }

    /** The text of a cell without its guard. */
    public static String text(String cell) { return cell.startsWith("'") ? cell.substring(1) : cell; }

    /** The texts of a cell that holds a list. */
    public static List<String> list(String cell) {
        String joined = text(cell);
        if (joined.isEmpty()) return List.of();
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < joined.length(); i++) {
            char ch = joined.charAt(i);
            if (ch == '\\' && i + 1 < joined.length()) part.append(joined.charAt(++i));
            else if (ch == '|') {
                parts.add(part.toString());
                part.setLength(0);
            } else part.append(ch);
        }
        parts.add(part.toString());
        return parts;
    }
}
