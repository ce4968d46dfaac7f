package daman.pages.views;

import daman.pages.marks.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the margin says of a mark.
 *
 * @param anchor  {@code c-…} of a claim, else {@code n} and its number
 * @param summary the few words that tell it from others
 * @param stage   of a commitment
 * @param rules   that made it
 */
public record Note(Mark mark, String anchor, String summary, @Nullable String stage, List<Fact> facts, List<String> rules) {}
