package daman.text;

import java.util.Locale;

/** What an apostrophe between two letters does. */
public enum Apostrophe {
    /** It is a letter of the word: Ukrainian прем'єр. */
    LETTER,
    /** It ends a short word: French l'Ukraine is l and Ukraine. */
    ELISION,
    /** It begins an ending: English Ukraine's is Ukraine and 's. */
    POSSESSIVE;

    public static Apostrophe of(String id) { return valueOf(id.toUpperCase(Locale.ROOT)); }
}
