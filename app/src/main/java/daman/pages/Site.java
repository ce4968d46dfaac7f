package daman.pages;

import daman.deciding.Guarantee;
import daman.deciding.GuaranteeJson;
import daman.deciding.GuaranteeParser;
import daman.guarantees.Guarantees;
import daman.guarantees.RecordedReport;
import daman.guarantees.Times;
import daman.pages.views.BadQuery;
import daman.pages.views.GuaranteeView;
import daman.pages.views.ListView;
import daman.pages.views.Page;
import daman.pages.views.Query;
import daman.pages.views.ReportView;
import daman.pages.words.Names;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which address shows what. Each page's view is at the same address with {@code .json} too. */
final class Site {
    private static final Pattern GUARANTEE = Pattern.compile("g-[0-9a-f]{12}");
    private static final Pattern CLAIM = Pattern.compile("c-[0-9a-f]{12}");
    private static final Pattern REPORT = Pattern.compile("[0-9a-f]{64}");
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

    private final Guarantees guarantees;
    private final Answers answers;
    private final PrintStream err;

    Site(Guarantees guarantees, Names names, PrintStream err) {
        this.guarantees = guarantees;
        this.answers = new Answers(names);
        this.err = err;
    }

    void addTo(RoutesConfig routes) {
        routes.before(this::guard);
        routes.get("/", context -> context.redirect(answers.page(context).links().guarantees()));
        routes.get("/guarantees", context -> list(context, false));
        routes.get("/guarantees.json", context -> list(context, true));
        routes.get("/guarantees/{id}", this::guarantee);
        routes.get("/reports/{id}", this::report);
        answers.addFiles(routes);
        routes.exception(NotThere.class, (gone, context) -> Answers.problem(context, 404, gone.getMessage()));
        routes.exception(BadQuery.class, (bad, context) -> Answers.problem(context, 400, "parameter", bad.name(), bad.value()));
        routes.exception(Exception.class, this::fault);
        for (int status : new int[] {400, 404, 405, 413, 500}) routes.error(status, answers::problemPage);
    }

    /** A page of another site may send its visitors' browsers here under its own name (DNS rebinding); it gets nothing. */
    private void guard(Context context) {
        Answers.protect(context);
        String host = Optional.ofNullable(context.host()).orElse("").toLowerCase(Locale.ROOT).replaceFirst(":[0-9]+$", "");
        if (!host.equals(Pages.HOST) && !host.equals("localhost")) throw new BadQuery("Host", host);
        if (!READING.contains(context.method())) {
            context.status(405).skipRemainingHandlers();
        }
    }

    private void list(Context context, boolean json) {
        Page page = answers.page(context);
        Query query = Query.of(context::queryParam);
        ListView view = ListView.of(page, query, guarantees.tally(query.times()), stretch -> guarantees.list(query.filter(), query.times(), stretch).stream().map(GuaranteeParser::line).toList());
        if (json) answers.json(context, view.json());
        else answers.html(context, "list.jte", page, view);
    }

    private void guarantee(Context context) {
        Page page = answers.page(context);
        Times times = Query.times(context::queryParam);
        Guarantee guarantee = id(context, GUARANTEE).flatMap(id -> guarantees.guarantee(id, times)).orElseThrow(() -> new NotThere("guarantee"));
        if (isJson(context)) answers.json(context, GuaranteeJson.whole(guarantee));
        else answers.html(context, "guarantee.jte", page, GuaranteeView.of(guarantee, id -> guarantees.report(id, times)));
    }

    private void report(Context context) {
        Page page = answers.page(context);
        Times times = Query.times(context::queryParam);
        RecordedReport report = id(context, REPORT).map(hex -> "sha256:" + hex).flatMap(id -> guarantees.report(id, times)).orElseThrow(() -> new NotThere("report"));
        if (isJson(context)) answers.json(context, ReportView.json(report));
        else answers.html(context, "report.jte", page, ReportView.of(page, report, chosen(context), part(context)));
    }

    private static @Nullable String chosen(Context context) {
        String claim = context.queryParam("claim");
        if (claim != null && !CLAIM.matcher(claim).matches()) throw new BadQuery("claim", claim);
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

    private static boolean isJson(Context context) { return context.path().endsWith(".json"); }

    private static Optional<String> id(Context context, Pattern pattern) {
        String asked = context.pathParam("id");
        String id = asked.endsWith(".json") ? asked.substring(0, asked.length() - ".json".length()) : asked;
        return pattern.matcher(id).matches() ? Optional.of(id) : Optional.empty();
    }

    private void fault(Exception fault, Context context) {
        err.println("daman: a page failed: " + fault);
        Answers.problem(context, 500, "fault");
    }

    /** Something with an id that the ledger doesn't have. */
    private static final class NotThere extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotThere(String what) { super(what, null, false, false); }
    }
}
