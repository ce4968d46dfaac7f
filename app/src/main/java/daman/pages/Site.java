package daman.pages;

import daman.access.opening.Opening;
import daman.alerts.Alert;
import daman.analysis.disputes.Records;
import daman.analysis.figures.Attacks;
import daman.analysis.figures.Cuts;
import daman.analysis.figures.Happenings;
import daman.analysis.figures.Search;
import daman.analysis.figures.SourceFigures;
import daman.analysis.figures.Terms;
import daman.analysis.filters.BadQuery;
import daman.analysis.memory.Memory;
import daman.analysis.review.Queues;
import daman.analysis.review.SignsOfClaims;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeJson;
import daman.exporters.records.Fields;
import daman.exporters.tables.CsvTable;
import daman.guarantees.Guarantees;
import daman.guarantees.RecordedReport;
import daman.guarantees.Times;
import daman.languages.Knowledge;
import daman.ledger.Ledger;
import daman.ledger.LedgerRefused;
import daman.pages.answers.Dossier;
import daman.pages.desk.Asked;
import daman.pages.door.Door;
import daman.pages.door.Posts;
import daman.pages.door.Refused;
import daman.pages.feeds.Feeds;
import daman.pages.operation.Operating;
import daman.pages.operation.RequestLog;
import daman.pages.views.GuaranteeView;
import daman.pages.views.ListView;
import daman.pages.views.Page;
import daman.pages.views.Query;
import daman.pages.views.ReportView;
import daman.sources.Standings;
import daman.words.Names;
import daman.words.Words;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which address shows what. Each page's view is at the same address as JSON and CSV, by its ending or by {@code Accept}. */
final class Site {
    private final Guarantees guarantees;
    private final Asked asked;
    private final Answers answers;
    private final Requests requests;
    private final Sheets sheets;
    private final Api api;
    private final Incoming incoming;
    private final Reviews reviews;
    private final Feeds feeds;
    private final RequestLog log;

    /** @param alerts that somebody keeps, whose filters are feeds too */
    Site(Ledger ledger, Memory memory, Knowledge knowledge, Standings standings, Supplier<List<Alert>> alerts, RequestLog log) {
        Names names = new Names(knowledge);
        Search search = new Search(ledger, memory, new Terms(knowledge, Words.measures()));
        Happenings happenings = new Happenings(ledger, memory, names::withThoseAbove);
        this.guarantees = new Guarantees(ledger);
        this.asked = new Asked(guarantees, new Cuts(memory, guarantees), happenings, new Attacks(ledger), new SourceFigures(memory), search, new Queues(new SignsOfClaims(ledger, memory)), new Records(memory, guarantees));
        this.answers = new Answers(names);
        Dossier dossier = Dossier.of(knowledge, ledger);
        this.sheets = new Sheets(asked, dossier);
        Tags tags = new Tags(ledger, answers.version() + dossier.version());
        this.requests = new Requests(guarantees, answers, tags);
        this.api = new Api(ledger, asked, sheets, requests, answers, tags);
        this.incoming = new Incoming(ledger, knowledge, standings, answers);
        this.reviews = new Reviews(ledger, asked, requests, answers, incoming::read);
        this.feeds = new Feeds(ledger, asked, alerts);
        this.log = log;
    }

    void addTo(RoutesConfig routes, Opening opening) {
        routes.before(Answers::protect);
        Door door = new Door(opening, routes);
        Posts posts = door.posts();
        answers.files().forEach(door::letStrangersRead);
        door.letStrangersRead(Operating.HEALTH);
        if (opening.signIn() != null) new SigningIn(opening.signIn(), door, answers).addTo(routes);
        routes.get("/", context -> context.redirect(answers.page(context).links().to("/overview", java.util.Map.of())));
        sheets.each((name, parameters, summary, made) -> view(routes, name, (context, format, page, times) -> answers.sheet(context, format, page, made.of(context, page, times))));
        view(routes, "guarantees", this::list);
        routes.get(Feeds.ADDRESS, context -> requests.answer(context, Format.JSON, Query.times(context::queryParam), (same, format, page, times) -> same.contentType(Feeds.TYPE).result(feeds.of(page, Query.of(same::queryParam), times))));
        routes.get("/alerts/{name}.atom", context -> context.redirect(feeds.ofAlert(answers.page(context), context.pathParam("name")).orElseThrow(() -> new NotThere("alert"))));
        routes.get("/guarantees/{id}", context -> requests.answer(context, this::guarantee));
        routes.get("/reports/{id}", context -> requests.answer(context, this::report));
        reviews.addTo(routes, posts);
        incoming.addTo(posts);
        api.addTo(routes);
        answers.addFiles(routes);
        routes.exception(NotThere.class, (gone, context) -> Answers.problem(context, 404, gone.getMessage()));
        routes.exception(BadQuery.class, (bad, context) -> Answers.problem(context, 400, "parameter", bad.name(), bad.value()));
        routes.exception(Refused.class, (refused, context) -> Answers.problem(context, refused.status(), refused.what()));
        routes.exception(LedgerRefused.class, this::refused);
        routes.exception(Exception.class, this::fault);
        for (int status : new int[] {400, 401, 403, 404, 405, 406, 408, 413, 415, 429, 500, 503}) routes.error(status, answers::problemPage);
    }

    private void view(RoutesConfig routes, String name, Requests.View view) { for (String ending : List.of("", ".json", ".csv")) routes.get("/" + name + ending, context -> requests.answer(context, view)); }

    private void list(Context context, Format format, Page page, Times times) {
        ListView view = ListView.of(page, Query.of(context::queryParam), asked.cuts().at(times), asked.search());
        switch (format) {
            case HTML -> answers.html(context, "list.jte", page, view);
            case JSON -> answers.json(context, view.json());
            case CSV -> answers.csv(context, CsvTable.of(Fields.GUARANTEES, view.ordered()), "guarantees");
        }
    }

    private void guarantee(Context context, Format format, Page page, Times times) {
        Guarantee guarantee = Ids.guarantee(context).flatMap(id -> guarantees.guarantee(id, times)).orElseThrow(() -> new NotThere("guarantee"));
        switch (format) {
            case HTML -> answers.html(context, "guarantee.jte", page, GuaranteeView.of(guarantee, asked.cuts().at(times), id -> guarantees.statements(id, times)));
            case JSON -> answers.json(context, GuaranteeJson.whole(guarantee));
            case CSV -> answers.csv(context, CsvTable.of(Fields.CLAIMS, guarantee.claims()), guarantee.id());
        }
    }

    private void report(Context context, Format format, Page page, Times times) {
        RecordedReport report = Ids.report(context).flatMap(id -> guarantees.report(id, times)).orElseThrow(() -> new NotThere("report"));
        switch (format) {
            case HTML -> answers.html(context, "report.jte", page, ReportView.of(page, report, chosen(context), part(context)));
            case JSON -> answers.json(context, ReportView.json(report));
            case CSV -> answers.csv(context, CsvTable.of(Fields.CLAIMS, report.claims()), "report");
        }
    }

    private static @Nullable String chosen(Context context) {
        String claim = context.queryParam("claim");
        if (claim != null && !Ids.isClaim(claim)) throw new BadQuery("claim", claim);
        return claim;
    }

    private static @Nullable Integer part(Context context) {
        String part = context.queryParam("part");
        try {
            return part == null ? null : Integer.valueOf(part);
        } catch (NumberFormatException none) {
            throw new BadQuery("part", part);
        }
    }

    /** A page of a ledger that can't be read, or something to be recorded in one that can't be written: which and why is told to whoever runs the desk. */
    private void refused(LedgerRefused refused, Context context) {
        log.fault(refused);
        Answers.problem(context, 503, "ledger");
    }

    private void fault(Exception fault, Context context) {
        log.fault(fault);
        Answers.problem(context, 500, "fault");
    }
}
