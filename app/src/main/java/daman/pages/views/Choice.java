package daman.pages.views;

/** One line of a list to choose from, with how many guarantees it has; below zero where that isn't counted. */
public record Choice(String value, String label, long count, boolean selected) {}
