package daman.analysis.gaps;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What is made of each group when it is first asked for: people see a few of them, programs all. Safe for several threads; two that ask at once make equal ones.
 *
 * @param <K> by what promises and demands stand together
 */
public final class Groups<K, V> extends AbstractList<V> implements RandomAccess {
    private final List<K> groups;
    private final Function<K, V> making;
    private final @Nullable Object[] made;

    Groups(List<K> groups, Function<K, V> making) {
        this.groups = groups;
        this.making = making;
        this.made = new Object[groups.size()];
    }

    @SuppressWarnings("unchecked") @Override public V get(int at) {
        Object there = made[at];
        if (there != null) return (V) there;
        V now = making.apply(groups.get(at));
        made[at] = now;
        return now;
    }

    @Override public int size() { return groups.size(); }

    /** Those of some groups. */
    public List<V> of(Predicate<K> which) {
        int[] those = IntStream.range(0, groups.size()).filter(at -> which.test(groups.get(at))).toArray();
        return new AbstractList<>() {
            @Override public V get(int at) { return Groups.this.get(those[at]); }

            @Override public int size() { return those.length; }
        };
    }
}
