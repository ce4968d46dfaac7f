package daman.pages.review;

import daman.pages.views.Choice;
import java.util.List;

/**
 * A field of the form that corrects.
 *
 * @param kind    {@code words}, {@code choice}, {@code actors}, {@code item} or {@code text}
 * @param value   as it is filled in
 * @param choices of a choice
 * @param example of what may be written; empty where there is nothing to say
 */
public record Field(String name, String kind, String value, List<Choice> choices, String example) {}
