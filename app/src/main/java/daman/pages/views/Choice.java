package daman.pages.views;

/** One line of a list to choose from, with how many guarantees it has. */
public record Choice(String value, String label, long count, boolean selected) {}
