package daman.pages;

import daman.access.Role;
import daman.access.Visitor;
import daman.analysis.figures.Cut;
import daman.analysis.filters.BadQuery;
import daman.analysis.review.Signs;
import daman.claims.Claim;
import daman.commitments.Commitment;
import daman.deciding.Guarantee;
import daman.exporters.tables.CsvTable;
import daman.guarantees.Correction.Misunderstood;
import daman.guarantees.Guarantees;
import daman.guarantees.Impossible;
import daman.guarantees.Overtaken;
import daman.guarantees.Review;
import daman.guarantees.Reviewing;
import daman.guarantees.Times;
import daman.guarantees.UnderReview;
import daman.guarantees.tables.Action;
import daman.ledger.Ledger;
import daman.pages.api.Operation;
import daman.pages.api.Operation.Parameter;
import daman.pages.api.Sending;
import daman.pages.desk.Asked;
import daman.pages.door.Packed;
import daman.pages.door.Posts;
import daman.pages.door.Sent;
import daman.pages.review.Decision;
import daman.pages.review.Entered;
import daman.pages.review.ReviewJson;
import daman.pages.review.ReviewView;
import daman.pages.review.Script;
import daman.pages.review.Written;
import daman.pages.views.Page;
import daman.pages.views.ProblemView;
import daman.pages.views.Query;
import daman.reading.Reading;
import daman.reading.Report;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Review: the page of one claim, and what is decided there or by programs. Every decision goes through {@link Reviewing}, as at the terminal. */
final class Reviews {
    private static final Packed SCRIPT = Packed.of(Script.bytes());
    private static final String ONE = Api.BASE + "/reviews/{id}";
    private static final String PROBLEM = "application/problem+json; charset=utf-8";
    private static final int MOST = 64 * 1024;
    static final Operation STATE = new Operation("review", ONE, "How a claim or a guarantee stands with reviewers; its ETag is what If-Match wants", List.of(Parameter.path("id", "of a claim or a guarantee", "^[cg]-[0-9a-f]{12}$")), "Review", "application/json");
    static final Sending DECISION = new Sending("decide", Api.BASE + "/reviews", "Decide on a claim or a guarantee; takes the role of a reviewer", List.of(new Parameter("If-Match", "header", "the ETag of what is decided on, in place of the member seen", false, "{\"type\":\"string\"}")),
        List.of(new Sending.Body("application/json", "{\"$ref\":\"#/components/schemas/Decision\"}")), "Decided", Map.of("201", "It is recorded."),
        new java.util.TreeMap<>(Map.of("400", "A member is missing or malformed.", "401", "Nobody is signed in.", "403", "The role of a reviewer is wanted.", "409", "What is decided on has moved since entry seen; changed tells how.", "412", "What is decided on is not as If-Match has it.", "413", "It is longer than any decision.",
            "415", "It is no JSON.", "422", "Nothing can come of it; the detail tells why.", "428", "Neither seen nor If-Match tells what was looked at.", "503", "The ledger can't be written now; nothing was recorded.")));

    private final Asked asked;
    private final Ledger ledger;
    private final Reviewing reviewing;
    private final Requests requests;
    private final Answers answers;
    private final Function<Report, Reading> reader;

    /** @param reader reads a report again where its words are to tell a value */
    Reviews(Ledger ledger, Asked asked, Requests requests, Answers answers, Function<Report, Reading> reader) {
        this.ledger = ledger;
        this.asked = asked;
        this.reviewing = new Reviewing(ledger);
        this.requests = requests;
        this.answers = answers;
        this.reader = reader;
    }

    void addTo(RoutesConfig routes, Posts posts) {
        routes.before("/reviews*", Answers::allowOwnScript);
        routes.get(Script.path(), context -> Answers.file(context, "text/javascript; charset=utf-8", SCRIPT));
        routes.get("/reviews/{id}", context -> requests.answer(context, this::one));
        routes.get(ONE, this::state);
        posts.add("/reviews/{id}", Posts.Rule.form(Role.REVIEWER), this::decide);
        posts.add(DECISION.path(), new Posts.Rule(Role.REVIEWER, List.of(Sent.JSON), MOST), this::decideByProgram);
    }

    private void one(Context context, Format format, Page page, Times times) {
        Optional<String> promise = Ids.guarantee(context);
        if (promise.isPresent() && format == Format.HTML) {
            Guarantee whole = guarantees().guarantee(promise.get(), times).orElseThrow(() -> new NotThere("guarantee"));
            context.redirect(page.links().to("/reviews/" + asked.queues().first(whole, asked.cuts().at(times)).id(), Map.of()));
            return;
        }
        switch (format) {
            case HTML -> answers.html(context, "review.jte", page, view(page, claim(context, times), times, Entered.NOTHING, recorded(context), page.when().isEmpty()));
            case JSON -> answers.json(context, json(context, times));
            case CSV -> answers.csv(context, CsvTable.of(List.of("entry", "action", "reviewer", "reason", "at", "undone"), ReviewJson.rows(guarantees().underReview(id(context), times).reviews())), "reviews");
        }
    }

    private static long recorded(Context context) {
        String done = Query.value(context::queryParam, "done");
        if (done != null && !done.matches("[0-9]{1,15}")) throw new BadQuery("done", done);
        return done == null ? -1 : Long.parseLong(done);
    }

    private ReviewView view(Page page, Claim claim, Times settled, Entered entered, long recorded, boolean now) {
        Cut cut = asked.cuts().at(settled);
        Optional<Guarantee> promise = Optional.ofNullable(claim.guarantee()).flatMap(id -> guarantees().guarantee(id, settled));
        Set<String> looked = promise.stream().flatMap(one -> one.claims().stream()).map(Claim::id).filter(signs(settled).reviewers()::containsKey).collect(Collectors.toSet());
        UnderReview whole = promise.map(one -> guarantees().underReview(one.id(), settled)).orElse(null);
        String text = text(claim, settled);
        return new ReviewView(page, claim, promise, guarantees().underReview(claim.id(), settled), whole, looked, cut.known(), ReviewView.around(text, claim.commitment().evidence()), promise.map(one -> ReviewView.near(one, cut)).orElse(List.of()),
            ReviewView.next(asked.queues().of(cut), claim.guarantee()), entered, recorded, now && page.visit().visitor().may(Role.REVIEWER));
    }

    private String json(Context context, Times times) {
        String id = id(context);
        UnderReview state = guarantees().underReview(id, times);
        return id.startsWith("g-") ? ReviewJson.of(state, guarantees().guarantee(id, times).orElseThrow(() -> new NotThere("guarantee"))) : ReviewJson.of(state, guarantees().claim(id, times).orElseThrow(() -> new NotThere("claim")));
    }

    /** Its tag names the last entry that says anything of it, and is another as soon as one more does. */
    private void state(Context context) {
        Times times = Query.times(context::queryParam);
        String json = json(context, times);
        String tag = "\"" + guarantees().underReview(id(context), times).touched() + "\"";
        context.header("ETag", tag);
        if (tag.equals(context.header("If-None-Match"))) context.status(304);
        else answers.json(context, json);
    }

    private void decide(Context context, Sent sent, Visitor visitor) {
        Page page = answers.page(context);
        Claim shown = claim(context, Times.NOW);
        Decision decision = Decision.ofForm(sent::fields);
        if (decision.seen() == null) throw new BadQuery("seen", "");
        try {
            long entry = record(decision, decision.seen(), page, visitor);
            context.redirect(page.links().to("/reviews/" + shown.id(), Map.of("done", entry)), io.javalin.http.HttpStatus.SEE_OTHER);
        } catch (Overtaken faster) {
            back(context, page, 409, Entered.of(decision, null, faster.since()));
        } catch (Impossible impossible) {
            back(context, page, 422, Entered.of(decision, words(page, impossible), List.of()));
        } catch (Misunderstood wrong) {
            back(context, page, 422, Entered.of(decision, words(page, wrong), List.of()));
        }
    }

    /** The page as it is by now, with the form as it was filled in. */
    private void back(Context context, Page page, int status, Entered entered) {
        Times settled = new Times(Times.NOW.asOf(), new Times.Known.Entry(Math.max(0, guarantees().lastEntry(Times.NOW.known()))));
        context.status(status);
        answers.html(context, "review.jte", page, view(page, claim(context, settled), settled, entered, -1, true));
    }

    private static String words(Page page, Impossible impossible) { return page.say("impossible." + impossible.why().id(), impossible.id()); }

    private static String words(Page page, Misunderstood wrong) {
        String label = page.words().find("field." + wrong.field()).orElse(wrong.field());
        return page.say("review.misunderstood", label, wrong.value().length() > 80 ? wrong.value().substring(0, wrong.value().offsetByCodePoints(0, 40)) + "…" : wrong.value());
    }

    private void decideByProgram(Context context, Sent sent, Visitor visitor) {
        Page page = answers.page(context);
        Decision decision = Decision.ofJson(sent.json());
        String match = context.header("If-Match");
        if (match != null && !match.matches("\"[0-9]{1,15}\"")) throw new BadQuery("If-Match", match);
        Long seen = match != null ? Long.valueOf(match.substring(1, match.length() - 1)) : decision.seen();
        if (seen == null) {
            problem(context, page, 428, page.say("problem.428.more"));
            return;
        }
        try {
            long entry = record(decision, seen, page, visitor);
            String target = decision.action() == Action.UNDO ? "" : decision.target();
            if (!target.isEmpty()) context.header("Location", Api.BASE + "/reviews/" + target);
            context.status(201);
            answers.json(context, ReviewJson.recorded(entry, target.isEmpty() ? null : target, into(entry)));
        } catch (Overtaken faster) {
            int status = match != null ? 412 : 409;
            context.status(status).contentType(PROBLEM).result(ReviewJson.overtaken(status, page.say("problem.409"), page.say("problem.409.more"), faster.since()));
        } catch (Impossible impossible) {
            problem(context, page, 422, words(page, impossible));
        } catch (Misunderstood wrong) {
            problem(context, page, 422, words(page, wrong));
        }
    }

    static void problem(Context context, Page page, int status, String detail) { context.status(status).contentType(PROBLEM).result(new ProblemView(status, page.say("problem." + status), detail).json()); }

    /** The promise that a split made. */
    private @Nullable String into(long entry) { return ledger.entry(entry).map(one -> one.body().path("into").textValue()).orElse(null); }

    private long record(Decision decision, long seen, Page page, Visitor visitor) { return reviewing.record(decision.review((claim, fields) -> corrected(claim, fields, seen, page)), visitor.name(), decision.reason(), seen); }

    /** Held against what the claim said when it was looked at: if that is no more so, nothing will come of it. */
    private Review.Correct corrected(String id, Map<String, String> fields, long seen, Page page) {
        Times then = new Times(Times.NOW.asOf(), new Times.Known.Entry(seen));
        Claim claim = guarantees().claim(id, then).orElseThrow(() -> new BadQuery("target", id));
        String text = text(claim, Times.NOW);
        Commitment corrected = new Written(page.names(), asked.search()::terms, claim.commitment(), text, () -> reader.apply(new Report(claim.report().source(), claim.report().id(), text, claim.report().published(), claim.report().publisher(), claim.report().url(), claim.report().language()))).corrected(fields);
        return new Review.Correct(id, corrected);
    }

    private Guarantees guarantees() { return asked.guarantees(); }

    private Signs signs(Times times) { return asked.queues().signs(asked.cuts().at(times)); }

    private String text(Claim claim, Times times) { return guarantees().report(claim.report().id(), times).map(one -> one.reading().report().text()).orElse(""); }

    private Claim claim(Context context, Times times) { return Ids.claim(context).flatMap(id -> guarantees().claim(id, times)).orElseThrow(() -> new NotThere("claim")); }

    private static String id(Context context) { return Ids.claim(context).or(() -> Ids.guarantee(context)).orElseThrow(() -> new NotThere("claim")); }
}
