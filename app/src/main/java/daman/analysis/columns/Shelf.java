package daman.analysis.columns;

/** Where columns are put, or taken from, one after the other: whoever has columns names them once for both. */
public sealed interface Shelf permits Putting, Taking {
    void ints(Ints column);

    /** @return those that are there: the same where they are put, others where they are taken */
    int[] array(int[] numbers);

    <T> void values(Values<T> values, Coding<T> coding);

    default void ints(Ints... columns) { for (Ints column : columns) ints(column); }

    default void texts(Values<String> values) { values(values, Coding.TEXT); }
}
