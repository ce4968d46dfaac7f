package daman.words;

import java.util.Set;

/** The forms that whole numbers take (CLDR, language plural rules, cardinal). */
final class Plural {
    private Plural() {}

    static Set<String> forms(PageLanguage language) {
        return switch (language) {
            case ENGLISH, FRENCH -> Set.of("one", "other");
            case UKRAINIAN -> Set.of("one", "few", "many");
            case ARABIC -> Set.of("zero", "one", "two", "few", "many", "other");
        };
    }

    /** @param number not negative */
    static String form(PageLanguage language, long number) {
        return switch (language) {
            case ENGLISH -> number == 1 ? "one" : "other";
            case FRENCH -> number <= 1 ? "one" : "other";
            case UKRAINIAN -> ukrainian(number % 10, number % 100);
            case ARABIC -> arabic(number, number % 100);
        };
    }

    private static String ukrainian(long last, long lastTwo) {
        if (last == 1 && lastTwo != 11) return "one";
        return last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? "few" : "many";
    }

    private static String arabic(long number, long lastTwo) {
        if (number == 0) return "zero";
        if (number == 1) return "one";
        if (number == 2) return "two";
        if (lastTwo >= 3 && lastTwo <= 10) return "few";
        return lastTwo >= 11 ? "many" : "other";
    }
}
