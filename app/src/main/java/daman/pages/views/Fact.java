package daman.pages.views;

import org.jspecify.annotations.Nullable;

/**
 * A field of a note: its label and what it says, both for people.
 *
 * @param language of the value where it isn't the page's
 * @param link     to where it leads, if anywhere
 */
public record Fact(String label, String value, @Nullable String language, @Nullable String link) {}
