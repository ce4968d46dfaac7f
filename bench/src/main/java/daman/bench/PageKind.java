package daman.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** What readers ask a desk for: pages of all kinds, of all times and with all filters. */
enum PageKind {
    STYLE, OVERVIEW, GUARANTEES, FILTERED, GUARANTEE, REPORT, ACTORS, ACTOR, SOURCES, FINDINGS, CHANGES, SEARCH, REVIEWS, OVERVIEW_JSON, LIST_JSON, API;

    static final LocalDate FIRST = LocalDate.of(2022, 3, 1);
    private static final int SINCE = 3_000;
    private static final int PAGES = 3;
    private static final List<String> FILTERS = List.of("provider=DE", "provider=FR&measure=arms", "measure=air-defence", "stage=agreed", "rung=delivered&provider=US", "reached=promised&from=2023-01-01&to=2023-03-31", "least=1000000000&currency=EUR", "source=publisher-7", "credibility=2", "attribution=named&provider=PL", "contradicted=yes", "givers=NL", "q=Deutschland");
    private static final List<String> SORTS = List.of("last", "first", "stage", "sum", "claims", "grade");
    private static final List<String> ACTORS_ASKED = List.of("DE", "FR", "US", "EU", "UA", "KR", "name:Speaker+17", "PL:president");
    private static final List<String> QUESTIONS = List.of("Germany", "Allemagne+arms", "announced", "delivered+training", "4711", "Patriot", "%D0%9F%D0%BE%D0%BB%D1%8C%D1%89%D0%B0", "zzzz", "Macron");
    private static final List<String> LANGUAGES = List.of("en", "ar", "fr", "uk");

    /**
     * What of a desk can be asked for.
     *
     * @param style   the address of its style sheet: a file that costs the server nothing
     * @param ids     of guarantees
     * @param reports their hashes in hex
     * @param days    that the ledger tells of, from {@link #FIRST} on
     * @param last    the last entry
     */
    record Desk(String style, List<String> ids, List<String> reports, int days, int last) {}

    String address(Desk desk, Random random) {
        return switch (this) {
            case STYLE -> desk.style;
            case OVERVIEW -> "/overview?" + times(desk, random);
            case GUARANTEES -> "/guarantees?" + times(desk, random) + "&page=" + (1 + random.nextInt(PAGES));
            case FILTERED -> "/guarantees?" + times(desk, random) + "&" + pick(random, FILTERS) + "&sort=" + pick(random, SORTS);
            case GUARANTEE -> "/guarantees/" + pick(random, desk.ids) + "?" + language(random);
            case REPORT -> "/reports/" + pick(random, desk.reports) + "?" + language(random);
            case ACTORS -> "/actors?" + times(desk, random);
            case ACTOR -> "/actor?id=" + pick(random, ACTORS_ASKED) + "&" + times(desk, random);
            case SOURCES -> "/sources?" + times(desk, random);
            case FINDINGS -> "/contradictions?" + times(desk, random);
            case CHANGES -> "/changes?" + language(random) + "&since=" + (desk.last - random.nextInt(SINCE));
            case SEARCH -> "/search?" + times(desk, random) + "&q=" + pick(random, QUESTIONS);
            case REVIEWS -> "/reviews?" + times(desk, random);
            case OVERVIEW_JSON -> "/overview.json?" + times(desk, random);
            case LIST_JSON -> "/guarantees.json?" + times(desk, random) + "&" + pick(random, FILTERS);
            case API -> "/api/v1/guarantees?limit=100&" + pick(random, FILTERS);
        };
    }

    private static String pick(Random random, List<String> of) { return of.get(random.nextInt(of.size())); }

    private static String language(Random random) { return "lang=" + pick(random, LANGUAGES); }

    /** Half ask of now, the others of some day, of some entry, or of both. */
    private static String times(Desk desk, Random random) {
        int days = desk.days, last = desk.last;
        String language = language(random);
        return switch (random.nextInt(6)) {
            case 0 -> language + "&as-of=" + FIRST.plusDays(days / 8 + random.nextInt(days - days / 8));
            case 1 -> language + "&known-at=" + (last / 40 + random.nextInt(last - last / 40));
            case 2 -> language + "&as-of=" + FIRST.plusDays(days / 2 + random.nextInt(days / 2)) + "&known-at=" + (int) (last * (0.5 + random.nextDouble() / 2));
            default -> language;
        };
    }
}
