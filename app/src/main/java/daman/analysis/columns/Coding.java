package daman.analysis.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A value as a text, from which an equal one is made. */
public interface Coding<T> {
    /** Texts themselves. */
    Coding<String> TEXT = of(text -> text, text -> text);
    /** Lists of texts: of each its length, a colon and the text. */
    Coding<List<String>> TEXTS = of(Coding::joined, Coding::split);

    String text(T value);

    T value(String text);

    static <T> Coding<T> of(Function<T, String> text, Function<String, T> value) {
        return new Coding<>() {
            @Override public String text(T one) { return text.apply(one); }

            @Override public T value(String one) { return value.apply(one); }
        };
    }

    /** Of values that are made of some texts. */
    static <T> Coding<T> ofTexts(Function<T, List<String>> texts, Function<List<String>, T> value) { return of(one -> TEXTS.text(texts.apply(one)), one -> value.apply(TEXTS.value(one))); }

    private static String joined(List<String> texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) all.append(text.length()).append(':').append(text);
        return all.toString();
    }

    private static List<String> split(String all) {
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < all.length(); ) {
            int colon = all.indexOf(':', at);
            int end = colon + 1 + Integer.parseInt(all, at, colon, 10);
            texts.add(all.substring(colon + 1, end));
            at = end;
        }
        return List.copyOf(texts);
    }
}
