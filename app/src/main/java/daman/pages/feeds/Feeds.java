package daman.pages.feeds;

import daman.alerts.Alert;
import daman.alerts.AtomFeed;
import daman.analysis.figures.Cut;
import daman.guarantees.Times;
import daman.ledger.Ledger;
import daman.pages.desk.Asked;
import daman.pages.views.Page;
import daman.pages.views.Query;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The list of promises as an Atom feed: with the filter of its address, or with that of an alert. */
public final class Feeds {
    public static final String ADDRESS = "/guarantees.atom";
    public static final String TYPE = "application/atom+xml; charset=utf-8";

    private final Ledger ledger;
    private final Asked asked;
    private final Supplier<List<Alert>> alerts;

    public Feeds(Ledger ledger, Asked asked, Supplier<List<Alert>> alerts) {
        this.ledger = ledger;
        this.asked = asked;
        this.alerts = alerts;
    }

    /** @throws daman.analysis.filters.BadQuery for a filter that can't be followed */
    public String of(Page page, Query query, Times times) {
        Cut cut = asked.cuts().at(times);
        AtomFeed feed = new AtomFeed(page.spoken(), entry -> ledger.entry(entry).orElseThrow().at(), id -> asked.guarantees().guarantee(id, times).map(one -> one.claims()).orElse(List.of()));
        return feed.of(page.say("list.title"), page.links().to(ADDRESS, query.asked()), page.links().to("/guarantees", query.asked()), cut, query.those(cut, asked.search()));
    }

    /** Where the feed of an alert is, by the alert's name: another filter under the same name has another address. Empty where there is none. */
    public Optional<String> ofAlert(Page page, String name) {
        return alerts.get().stream().filter(one -> one.name().equals(name)).findFirst().map(alert -> page.links().to(ADDRESS, alert.filter()));
    }
}
