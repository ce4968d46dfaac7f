package daman.analysis.gaps;

import daman.analysis.answers.Figure;
import daman.things.Measure;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Things by their measure. @param item null where none is named */
public record Things(Measure measure, @Nullable String item) implements Comparable<Things> {
    /** Each thing of a list of several ("Patriot, IRIS-T"), as a reading joins those that have no number of their own. */
    static List<Things> of(Measure measure, @Nullable String item) {
        return item == null ? List.of(new Things(measure, null)) : Arrays.stream(item.split(Figure.AND)).distinct().map(one -> new Things(measure, one)).toList();
    }

    /** By measure; where nothing is named comes last. */
    @Override public int compareTo(Things other) {
        int measures = measure.compareTo(other.measure);
        if (measures != 0 || java.util.Objects.equals(item, other.item)) return measures;
        return item == null ? 1 : other.item == null ? -1 : item.compareTo(other.item);
    }
}
