package daman.analysis.answers;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list that is made when it is first looked at: what is for programs alone isn't made for people. Safe for several threads; two that look at once make equal ones. */
public final class MadeLater<T> extends AbstractList<T> implements RandomAccess {
    private final Supplier<List<T>> making;
    private volatile @Nullable List<T> made;

    public MadeLater(Supplier<List<T>> making) {
        this.making = making;
    }

    private List<T> made() {
        List<T> there = made;
        return there != null ? there : (made = making.get());
    }

    @Override public T get(int at) { return made().get(at); }

    @Override public int size() { return made().size(); }
}
