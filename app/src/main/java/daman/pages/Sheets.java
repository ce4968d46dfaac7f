package daman.pages;

import daman.analysis.filters.Filters;
import daman.guarantees.Times;
import daman.pages.answers.BurdenSheet;
import daman.pages.answers.ContradictionsSheet;
import daman.pages.answers.Dossier;
import daman.pages.answers.ExposureSheet;
import daman.pages.answers.GapsSheet;
import daman.pages.answers.Narrowing;
import daman.pages.answers.ReliabilitySheet;
import daman.pages.api.Operation.Parameter;
import daman.pages.desk.ActorSheet;
import daman.pages.desk.ActorsSheet;
import daman.pages.desk.Asked;
import daman.pages.desk.ChangesSheet;
import daman.pages.desk.FindingsSheet;
import daman.pages.desk.OverviewSheet;
import daman.pages.desk.ReviewsSheet;
import daman.pages.desk.SearchSheet;
import daman.pages.desk.SourcesSheet;
import daman.pages.sheets.Sheet;
import daman.pages.views.Page;
import daman.pages.views.Query;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Stream;

/** The sheets by their names: what each is asked with, and what makes it. */
final class Sheets {
    private static final Parameter PAGE = Parameter.query("page", "from 1", "{\"type\":\"integer\",\"minimum\":1}");
    private static final String TEXT = "{\"type\":\"string\",\"maxLength\":400}";
    private static final List<Parameter> NARROWING = List.of(Parameter.query("provider", "only what this actor gives or is asked for", TEXT), Parameter.query("measure", "only of this measure", TEXT), Parameter.query("recipient", "only for this actor", TEXT));
    /** Of an id in an address: longer than any name. */
    private static final int LONGEST = 400;

    private final Asked asked;
    private final Dossier dossier;

    Sheets(Asked asked, Dossier dossier) {
        this.asked = asked;
        this.dossier = dossier;
    }

    /** Makes a sheet. */
    interface Made {
        Sheet of(Context context, Page page, Times times);
    }

    /** Is told of each. */
    interface Each {
        void sheet(String name, List<Parameter> parameters, String summary, Made made);
    }

    void each(Each each) {
        each.sheet("overview", List.of(), "How far promises are, by measure, by provider and over time", (context, page, times) -> OverviewSheet.of(page, asked, times));
        each.sheet("gaps", NARROWING, "What is asked for and not promised, promised and not allocated, allocated and not delivered", (context, page, times) -> GapsSheet.of(page, asked, Narrowing.of(context::queryParam), times));
        each.sheet("exposure", Stream.concat(Stream.of(Parameter.query("before", "a day; a year on unless given", "{\"type\":\"string\",\"format\":\"date\"}")), NARROWING.stream()).toList(), "What open promises hang on, and what is at risk before a day", this::exposure);
        each.sheet("burden", NARROWING, "What each provider has promised, against its economy and its people", (context, page, times) -> BurdenSheet.of(page, asked, dossier, Narrowing.of(context::queryParam), times));
        each.sheet("contradictions", NARROWING, "Who says what against whom, in which words, and what would settle it", (context, page, times) -> ContradictionsSheet.of(page, asked, Narrowing.of(context::queryParam), times));
        each.sheet("reliability", List.of(), "How often what a publisher told was told by others too, or contradicted", (context, page, times) -> ReliabilitySheet.of(page, asked, times));
        each.sheet("actors", List.of(PAGE), "Actors by what they promise, say and whom they meet", (context, page, times) -> ActorsSheet.of(page, asked, times, number(context)));
        each.sheet("actor", List.of(Parameter.query("id", "of an actor; has to be given", TEXT), PAGE), "One actor", (context, page, times) -> ActorSheet.of(page, asked, times, actor(context), number(context)).orElseThrow(() -> new NotThere("actor")));
        each.sheet("sources", List.of(), "Publishers, how good they are and what came from them", (context, page, times) -> SourcesSheet.of(page, asked, times));
        each.sheet("findings", List.of(PAGE), "What does not hold together inside single reports", (context, page, times) -> FindingsSheet.of(page, asked, times, number(context)));
        each.sheet("reviews", List.of(PAGE), "What waits for a reviewer, the heaviest first, and why", (context, page, times) -> ReviewsSheet.of(page, asked, times, number(context)));
        each.sheet("changes", List.of(Parameter.query("since", "an entry, a day or an instant", TEXT), Parameter.query("stood", "the day as of which the earlier side is; that of the later unless given", "{\"type\":\"string\",\"format\":\"date\"}"), PAGE), "What has changed since", this::changes);
        each.sheet("search", List.of(Parameter.query("q", "words in any language", TEXT)), "Guarantees and reports that have what the words name", (context, page, times) -> SearchSheet.of(page, asked, Query.value(context::queryParam, "q"), times));
    }

    private Sheet changes(Context context, Page page, Times times) {
        String since = Query.value(context::queryParam, "since");
        String stood = Query.value(context::queryParam, "stood");
        return ChangesSheet.of(page, asked, since, Query.known("since", since), stood == null ? null : Filters.read("stood", stood, Filters::day), times, number(context));
    }

    private Sheet exposure(Context context, Page page, Times times) {
        String before = Query.value(context::queryParam, "before");
        return ExposureSheet.of(page, asked, dossier.calendar(), Narrowing.of(context::queryParam), before == null ? null : Filters.read("before", before, Filters::day), times);
    }

    private static int number(Context context) { return Query.page(Query.value(context::queryParam, "page")); }

    private static String actor(Context context) {
        String id = Query.value(context::queryParam, "id");
        if (id == null || id.length() > LONGEST) throw new NotThere("actor");
        return id;
    }
}
