package daman.pages;

import daman.analysis.figures.Cut;
import daman.analysis.figures.Ordered;
import daman.analysis.figures.ReportLine;
import daman.analysis.filters.BadQuery;
import daman.analysis.filters.Filters;
import daman.claims.Claim;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeJson;
import daman.guarantees.RecordedReport;
import daman.guarantees.Times;
import daman.json.JsonForm;
import daman.ledger.Ledger;
import daman.log.tree.Proofs;
import daman.pages.api.Annotations;
import daman.pages.api.Cursor;
import daman.pages.api.OpenApi;
import daman.pages.api.Operation;
import daman.pages.api.Operation.Parameter;
import daman.pages.desk.Asked;
import daman.pages.sheets.SheetText;
import daman.pages.views.Page;
import daman.pages.views.Query;
import daman.pages.views.ReportView;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /api/v1}: all that the ledger says, for programs. What is answered and what the account of it says are made from one list. */
final class Api {
    static final String BASE = "/api/v1";
    private static final int USUAL = 100;
    private static final int MOST = 500;
    private static final String JSON = "application/json";
    private static final String LINKED = "application/ld+json";
    private static final Parameter GUARANTEE = Parameter.path("id", "of a guarantee", "^g-[0-9a-f]{12}$");
    private static final Parameter CLAIM = Parameter.path("id", "of a claim", "^c-[0-9a-f]{12}$");
    private static final Parameter REPORT = Parameter.path("id", "SHA-256 of a report, in hex", "^[0-9a-f]{64}$");
    private static final List<Parameter> PAGED = List.of(Parameter.query("limit", "how many at most; " + USUAL + " unless given", "{\"type\":\"integer\",\"minimum\":1,\"maximum\":" + MOST + "}"), Parameter.query("cursor", "where an earlier page ended, as its next says; it holds the times too", "{\"type\":\"string\"}"));

    private final Ledger ledger;
    private final Asked asked;
    private final Sheets sheets;
    private final Requests requests;
    private final Answers answers;
    private final Tags tags;
    private final Ordered ordered;
    private final List<Operation> operations = new ArrayList<>();

    Api(Ledger ledger, Asked asked, Sheets sheets, Requests requests, Answers answers, Tags tags) {
        this.ledger = ledger;
        this.asked = asked;
        this.sheets = sheets;
        this.requests = requests;
        this.answers = answers;
        this.tags = tags;
        this.ordered = new Ordered(ledger);
    }

    void addTo(RoutesConfig routes) {
        List<Parameter> filters = Stream.concat(Filters.NAMES.stream().map(name -> Parameter.query(name, "narrows the list", "{\"type\":\"string\"}")), Stream.of(Parameter.query("sort", "the order", "{\"type\":\"string\",\"enum\":[\"last\",\"first\",\"stage\",\"sum\",\"claims\",\"grade\"]}"))).toList();
        add(routes, new Operation("guarantees", "/guarantees", "Guarantees, those spoken of last first", Stream.concat(filters.stream(), PAGED.stream()).toList(), "Guarantees", JSON), this::guarantees);
        add(routes, new Operation("guarantee", "/guarantees/{id}", "One guarantee with its claims", List.of(GUARANTEE), "Guarantee", JSON), (context, page, times) -> GuaranteeJson.whole(guarantee(context, times)));
        add(routes, new Operation("guaranteeAnnotations", "/guarantees/{id}/annotations", "The evidence of a guarantee as web annotations", List.of(GUARANTEE), "AnnotationPage", LINKED), (context, page, times) -> annotations(guarantee(context, times), times));
        add(routes, new Operation("claims", "/claims", "Claims in the order of the ledger", PAGED, "Claims", JSON), this::claims);
        add(routes, new Operation("claim", "/claims/{id}", "One claim with its words", List.of(CLAIM), "Claim", JSON), (context, page, times) -> GuaranteeJson.claim(claim(context, times)));
        add(routes, new Operation("claimAnnotation", "/claims/{id}/annotation", "The words of a claim as a web annotation", List.of(CLAIM), "Annotation", LINKED), (context, page, times) -> annotation(claim(context, times), times));
        add(routes, new Operation("claimProof", "/claims/{id}/proof", "That a claim is in the log", List.of(CLAIM), "Proof", JSON), (context, page, times) -> proof(claim(context, times), times));
        add(routes, new Operation("reports", "/reports", "Reports in the order of the ledger", PAGED, "Reports", JSON), this::reports);
        add(routes, new Operation("report", "/reports/{id}", "One report: its text and all that was found in it", List.of(REPORT), "Report", JSON), (context, page, times) -> ReportView.json(report(context, times)));
        add(routes, new Operation("reportAnnotations", "/reports/{id}/annotations", "The evidence in a report as web annotations", List.of(REPORT), "AnnotationPage", LINKED), (context, page, times) -> annotations(report(context, times)));
        add(routes, new Operation("checkpoint", "/checkpoint", "The size and the root of the log", List.of(), "Checkpoint", JSON), (context, page, times) -> checkpoint(times));
        sheets.each((name, parameters, summary, sheet) -> add(routes, new Operation(name, "/" + name, summary, parameters, "Sheet", JSON), (context, page, times) -> SheetText.json(sheet.of(context, page, times))));
        operations.add(Reviews.STATE);
        routes.get(BASE + "/openapi.json", context -> answers.json(context, OpenApi.of(operations, List.of(Reviews.DECISION, Incoming.REPORT))));
    }

    /** Makes what is answered. */
    private interface Answer {
        String of(Context context, Page page, Times times);
    }

    private void add(RoutesConfig routes, Operation operation, Answer answer) {
        operations.add(new Operation(operation.id(), BASE + operation.path(), operation.summary(), operation.parameters(), operation.schema(), operation.type()));
        routes.get(BASE + operation.path(), context -> {
            Cursor cursor = Cursor.of(context.queryParam("cursor"));
            requests.answer(context, Format.JSON, cursor == null ? Query.times(context::queryParam) : cursor.times(), (same, format, page, times) -> same.contentType(operation.type() + "; charset=utf-8").result(answer.of(same, page, times)));
        });
    }

    private String guarantees(Context context, Page page, Times times) {
        Cut cut = asked.cuts().at(times);
        Query query = Query.of(context::queryParam);
        int[] those = query.those(cut, asked.search());
        int from = (int) Math.min(those.length, after(context, 0));
        int to = Math.min(those.length, from + limit(context));
        return list(context, query.stretch(cut, those, from, to - from).stream().map(GuaranteeJson::line).toList(), cut.known(), to < those.length ? new Cursor(times.asOf(), cut.known(), to) : null);
    }

    private String claims(Context context, Page page, Times times) {
        long known = asked.guarantees().lastEntry(times.known());
        int limit = limit(context);
        List<Ordered.ClaimAt> some = ordered.claims(after(context, -1), known, limit);
        Times settled = new Times(times.asOf(), new Times.Known.Entry(Math.max(0, known)));
        List<String> items = some.stream().flatMap(one -> asked.guarantees().claim(one.id(), settled).stream()).map(GuaranteeJson::claim).toList();
        return list(context, items, known, some.size() < limit ? null : new Cursor(times.asOf(), known, some.getLast().entry()));
    }

    private String reports(Context context, Page page, Times times) {
        long known = asked.guarantees().lastEntry(times.known());
        int limit = limit(context);
        List<ReportLine> some = ordered.reports(after(context, -1), known, limit);
        List<String> items = some.stream().filter(one -> !one.day().isAfter(times.asOf())).map(one -> JsonForm.object(form -> form.put("id", one.id()).put("index", one.entry()).putText("day", one.day()).put("title", one.title())
            .put("publisher", one.publisher()).putText("reliability", one.reliability()).put("language", one.language()).put("copy_of", one.copyOf()))).toList();
        return list(context, items, known, some.size() < limit ? null : new Cursor(times.asOf(), known, some.getLast().entry()));
    }

    private static String list(Context context, List<String> items, long known, @Nullable Cursor next) {
        String more = next == null ? "" : "," + JsonForm.object(form -> form.put("next", address(context, next))).replaceAll("^\\{|}$", "");
        return "{\"items\":[" + String.join(",", items) + "],\"known_at\":" + known + more + "}";
    }

    /** The same question from the cursor on, which has the times. */
    private static String address(Context context, Cursor next) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : Stream.concat(Filters.NAMES.stream(), Stream.of("sort", "limit")).toList()) if (context.queryParam(name) != null) parameters.put(name, Objects.requireNonNull(context.queryParam(name)));
        parameters.put("cursor", next.text());
        return context.path() + "?" + parameters.entrySet().stream().map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    private static long after(Context context, long beginning) {
        Cursor cursor = Cursor.of(context.queryParam("cursor"));
        return cursor == null ? beginning : cursor.after();
    }

    private static int limit(Context context) {
        String limit = Query.value(context::queryParam, "limit");
        if (limit == null) return USUAL;
        if (!limit.matches("[0-9]{1,4}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) throw new BadQuery("limit", limit);
        return Integer.parseInt(limit);
    }

    private Guarantee guarantee(Context context, Times times) { return Ids.guarantee(context).flatMap(id -> asked.guarantees().guarantee(id, times)).orElseThrow(() -> new NotThere("guarantee")); }

    private Claim claim(Context context, Times times) { return Ids.claim(context).flatMap(id -> asked.guarantees().claim(id, times)).orElseThrow(() -> new NotThere("claim")); }

    private RecordedReport report(Context context, Times times) { return Ids.report(context).flatMap(id -> asked.guarantees().report(id, times)).orElseThrow(() -> new NotThere("report")); }

    private String annotation(Claim claim, Times times) { return Annotations.of(claim, text(claim.report().id(), times)); }

    private String annotations(Guarantee one, Times times) {
        Map<String, String> texts = new LinkedHashMap<>();
        return Annotations.page(one.id(), one.claims(), id -> texts.computeIfAbsent(id, report -> text(report, times)));
    }

    private static String annotations(RecordedReport report) { return Annotations.page(report.head().id(), report.claims(), id -> report.reading().report().text()); }

    private String text(String report, Times times) { return asked.guarantees().report(report, times).map(one -> one.reading().report().text()).orElse(""); }

    private String proof(Claim claim, Times times) {
        long size = asked.guarantees().lastEntry(times.known()) + 1;
        return ledger.log((log, all) -> JsonForm.object(form -> form.put("index", claim.index()).put("size", size).put("root", tags.root(size))
            .put("hashes", new Proofs(log).inclusion(claim.index(), size).stream().map(HexFormat.of()::formatHex).toList()).put("entry", new String(log.entries(claim.index(), claim.index() + 1).getFirst(), StandardCharsets.UTF_8))));
    }

    private String checkpoint(Times times) {
        long size = asked.guarantees().lastEntry(times.known()) + 1;
        return JsonForm.object(form -> form.put("size", size).put("root", tags.root(size)));
    }
}
