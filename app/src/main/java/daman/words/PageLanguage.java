package daman.words;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A language that the pages speak. Its texts are {@code words/<code>.properties}. */
public enum PageLanguage {
    ENGLISH("en", "en-GB", "English"), ARABIC("ar", "ar-u-nu-latn", "العربية"), FRENCH("fr", "fr", "Français"), UKRAINIAN("uk", "uk", "Українська");

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur");

    private final String code;
    private final Locale locale;
    private final String ownName;

    PageLanguage(String code, String tag, String ownName) {
        this.code = code;
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
    }

    public String code() { return code; }

    public Locale locale() { return locale; }

    /** As its speakers call it. */
    public String ownName() { return ownName; }

    public String direction() { return direction(code); }

    /** {@code ltr} or {@code rtl}, of any language: reports have their own. */
    public static String direction(@Nullable String language) { return language != null && RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr"; }

    public static Optional<PageLanguage> of(String code) { return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst(); }

    /** What a browser asks for first among these; English where it asks for none of them. */
    public static PageLanguage preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) return ENGLISH;
        try {
            String code = Locale.lookupTag(Locale.LanguageRange.parse(acceptLanguage), List.of("en", "ar", "fr", "uk"));
            return code == null ? ENGLISH : of(code).orElse(ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }
}
