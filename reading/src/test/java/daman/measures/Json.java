package daman.measures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Just enough JSON for the files of cases: objects, lists and strings; other values are kept as they are written. */
final class Json {
    private final String text;
    private int at;

    private Json(String text) { this.text = text; }

    static Object parse(String text) { return new Json(text.startsWith("\uFEFF") ? text.substring(1) : text).value(); }

    private Object value() {
        blank();
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            default -> plain();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> found = new LinkedHashMap<>();
        at++;
        for (blank(); text.charAt(at) != '}'; blank()) {
            if (text.charAt(at) == ',') at++;
            blank();
            String key = string();
            blank();
            at++;
            found.put(key, value());
        }
        at++;
        return found;
    }

    private List<Object> list() {
        List<Object> found = new ArrayList<>();
        at++;
        for (blank(); text.charAt(at) != ']'; blank()) {
            if (text.charAt(at) == ',') at++;
            found.add(value());
        }
        at++;
        return found;
    }

    private String string() {
        StringBuilder found = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                c = text.charAt(++at);
                if (c == 'u') {
                    c = (char) Integer.parseInt(text.substring(at + 1, at + 5), 16);
                    at += 4;
                } else if (c == 'n') {
                    c = '\n';
                }
            }
            found.append(c);
        }
        at++;
        return found.toString();
    }

    private String plain() {
        int from = at;
        while (",]}".indexOf(text.charAt(at)) < 0) at++;
        return text.substring(from, at).strip();
    }

    private void blank() { while (Character.isWhitespace(text.charAt(at))) at++; }
}
