package daman.alerts;

import daman.analysis.figures.Change;
import daman.analysis.figures.Cut;
import daman.analysis.figures.Cuts;
import daman.analysis.figures.Search;
import daman.analysis.filters.Filters;
import daman.claims.Claim;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** What has become otherwise among the promises of a filter between two entries: the same whenever it is asked for. */
public final class News {
    /** Before the first entry: of a day before all that is told of. */
    private static final Times NOTHING = new Times(LocalDate.of(1000, 1, 1), new Times.Known.Entry(0));

    private final Cuts cuts;
    private final Search search;
    private final Guarantees guarantees;

    public News(Cuts cuts, Search search, Guarantees guarantees) {
        this.cuts = cuts;
        this.search = search;
        this.guarantees = guarantees;
    }

    /** @param claims that were recorded meanwhile, with their words */
    public record Item(Change change, List<Claim> claims) {}

    /** The last entry that there is; -1 for none. */
    long last() { return guarantees.lastEntry(Times.NOW.known()); }

    /** @throws daman.analysis.filters.BadQuery for a filter that can't be followed */
    public void check(Map<String, String> filter) { Filters.of(filter, cuts.at(Times.NOW), search); }

    /** Of promises that are of the filter now, or were before. @param after -1 for all there is @param to an entry that is there */
    List<Item> between(Map<String, String> filter, long after, long to) {
        Cut earlier = cuts.at(after < 0 ? NOTHING : at(after)), later = cuts.at(at(to));
        IntPredicate before = Filters.of(filter, earlier, search), now = Filters.of(filter, later, search);
        List<Item> items = new ArrayList<>();
        for (Change.Found found : Change.between(earlier, later)) {
            if (!(found.after() >= 0 && now.test(found.after())) && !(found.before() >= 0 && before.test(found.before()))) continue;
            Change change = found.shown(later.timeline());
            items.add(new Item(change, claims(change.either().id(), after, to)));
        }
        return items;
    }

    private List<Claim> claims(String promise, long after, long to) {
        return guarantees.guarantee(promise, at(to)).stream().flatMap(one -> one.claims().stream()).filter(claim -> claim.index() > after).toList();
    }

    private static Times at(long entry) { return new Times(Times.NOW.asOf(), new Times.Known.Entry(entry)); }
}
