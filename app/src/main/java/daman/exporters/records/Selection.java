package daman.exporters.records;

import daman.claims.Claim;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeParser;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import java.util.List;
import java.util.function.Consumer;

/**
 * Which guarantees, claims and events go out: those of a filter, as of a pair of times. They are handed out one by one, and what is
 * appended meanwhile is left out.
 */
public final class Selection {
    private static final int AT_ONCE = 500;

    private final Guarantees guarantees;
    private final Guarantees.Filter filter;
    private final Times times;

    public Selection(Guarantees guarantees, Guarantees.Filter filter, Times times) {
        this.guarantees = guarantees;
        this.filter = filter;
        this.times = new Times(times.asOf(), new Times.Known.Entry(Math.max(0, guarantees.lastEntry(times.known()))));
    }

    public Guarantees.Filter filter() { return filter; }

    /** The known time is an entry, whatever was asked for. */
    public Times times() { return times; }

    /** Those spoken of last come first; without their claims. */
    public void guarantees(Consumer<String> reader) {
        List<String> some;
        for (long from = 0; !(some = guarantees.list(filter, times, new Guarantees.Stretch(from, AT_ONCE))).isEmpty(); from += some.size()) some.forEach(reader);
    }

    /** With their claims. */
    public void whole(Consumer<Guarantee> reader) { guarantees(line -> guarantees.guarantee(GuaranteeParser.line(line).id(), times).ifPresent(reader)); }

    public void claims(Consumer<Claim> reader) { guarantees.claims(filter, times, reader); }

    /** Of the filter only the provider counts, as whoever took part. */
    public void events(Consumer<Event> reader) {
        guarantees.reports(times, report -> Event.of(report.head(), report.reading()).stream()
            .filter(event -> !event.told().isAfter(times.asOf()) && (filter.provider() == null || event.participants().contains(filter.provider()))).forEach(reader));
    }
}
