package daman.briefs;

import daman.analysis.answers.Figure;
import daman.analysis.answers.Which;
import daman.analysis.exposure.Calendar;
import daman.analysis.exposure.Exposure;
import daman.analysis.figures.Added;
import daman.analysis.figures.Change;
import daman.analysis.figures.Cut;
import daman.analysis.figures.Cuts;
import daman.analysis.figures.Rung;
import daman.analysis.gaps.Gaps;
import daman.analysis.gaps.Line;
import daman.analysis.gaps.Things;
import daman.analysis.spoken.Spoken;
import daman.claims.Claim;
import daman.claims.Range;
import daman.deciding.Contradiction;
import daman.deciding.Guarantee;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import daman.ledger.Ledger;
import daman.things.Measure;
import daman.words.Figures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers a question as a briefing: a pure function of the ledger up to an entry, a day, and the language. */
public final class Briefing {
    /** Promises that are told one by one; the figures count all. */
    private static final int TOLD = 12;
    /** Open promises that are told one by one, the oldest first. */
    private static final int OLDEST = 6;

    private final Ledger ledger;
    private final Guarantees guarantees;
    private final Cuts cuts;
    private final Calendar calendar;
    private final Spoken spoken;

    public Briefing(Ledger ledger, Guarantees guarantees, Cuts cuts, Calendar calendar, Spoken spoken) {
        this.ledger = ledger;
        this.guarantees = guarantees;
        this.cuts = cuts;
        this.calendar = calendar;
        this.spoken = spoken;
    }

    /** Empty where the ledger has no such guarantee. */
    public Optional<Brief> of(Question question, Times asked) {
        Cut cut = cuts.at(asked);
        Times times = new Times(asked.asOf(), new Times.Known.Entry(Math.max(0, cut.known())));
        Writing writing = new Writing(spoken, guarantees, times, question instanceof Question.Exposed ? 1 : Writing.QUOTED);
        return switch (question) {
            case Question.OfGuarantee one -> guarantees.guarantee(one.id(), times).map(promise -> guarantee(promise, cut, writing));
            case Question.Provider provider -> Optional.of(provider(provider.id(), cut, writing));
            case Question.Changes changes -> Optional.of(changes(changes.since(), cut, writing));
            case Question.Gap gap -> Optional.of(gaps(cut, writing));
            case Question.Exposed exposed -> Optional.of(brief(spoken.say("brief.exposure"), cut, writing, new Hanging(Exposure.of(cut, Which.ALL, calendar, exposed.before()), cut, writing).sections()));
        };
    }

    private Brief brief(String title, Cut cut, Writing writing, Brief.Section... sections) {
        List<String> of = new ArrayList<>();
        if (cut.asOf().getYear() < 9999) of.add(spoken.say("brief.as-of", spoken.day(cut.asOf())));
        of.add(cut.known() < 0 ? spoken.say("brief.empty") : spoken.say("brief.known", cut.known(), spoken.day(made(cut).atOffset(ZoneOffset.UTC).toLocalDate())));
        List<Brief.Section> some = Arrays.stream(sections).filter(section -> !section.sentences().isEmpty() || section.bars() != null && !section.bars().bars().isEmpty()).toList();
        if (some.isEmpty()) writing.unknown("brief.nothing");
        return new Brief(spoken.language(), title, of, made(cut), some, writing.unknown(), writing.notes(), new Brief.Headings(spoken.say("brief.unknown"), spoken.say("brief.notes")));
    }

    private Instant made(Cut cut) { return cut.known() < 0 ? Instant.EPOCH : ledger.entry(cut.known()).orElseThrow().at(); }

    private Brief guarantee(Guarantee one, Cut cut, Writing writing) {
        List<String> all = one.claims().stream().map(Claim::id).toList();
        List<Brief.Sentence> is = new ArrayList<>(), far = new ArrayList<>(), doubts = new ArrayList<>();
        is.add(writing.sentence(all, "brief.what", spoken.who(one), writing.what(one)));
        is.add(writing.sentence(all, "brief.sources", spoken.words().count("claims", one.claimCount()), spoken.words().count("sources", one.sources().size()), Figures.number(spoken.language(), one.independent()), one.grade().toString()));
        for (Guarantee.Step step : one.stages()) far.add(writing.sentence(List.of(step.claim()), "brief.step", spoken.day(step.day()), writing.within(spoken.stage(step.stage()))));
        if (one.stages().isEmpty()) far.add(writing.sentence(all, "brief.rumoured"));
        if (one.condition() != null) far.add(writing.sentence(conditioned(one), "brief.condition", spoken.say("condition." + one.condition().id())));
        if (one.sums().size() > 1) is.add(writing.sentence(all, "brief.sums", one.sums().stream().map(spoken::sum).collect(Collectors.joining(" / "))));
        if (one.partOf() != null) is.add(writing.sentence(all, "brief.part", one.partOf()));
        for (Contradiction each : one.contradictions()) doubts.add(writing.sentence(all, "brief.contradiction", spoken.say("field." + each.field()), each.values().stream().map(Spoken::isolated).collect(Collectors.joining(" / "))));
        if (one.sums().isEmpty()) writing.unknown("brief.no.sum");
        if (one.quantity() == null) writing.unknown("brief.no.quantity");
        if (one.claims().stream().allMatch(claim -> claim.commitment().by() == null && claim.commitment().duration() == null)) writing.unknown("brief.no.by");
        if (one.stages().stream().noneMatch(step -> Rung.of(step.stage()) == Rung.DELIVERED)) writing.unknown("brief.no.delivery");
        return brief(spoken.who(one) + ": " + writing.what(one), cut, writing, section("brief.section.is", is), section("brief.section.far", far), section("brief.section.doubts", doubts));
    }

    private static List<String> conditioned(Guarantee one) {
        List<String> those = one.claims().stream().filter(claim -> claim.commitment().condition() == one.condition()).map(Claim::id).toList();
        return those.isEmpty() ? one.claims().stream().map(Claim::id).toList() : those;
    }

    private Brief provider(String id, Cut cut, Writing writing) {
        int[] rows = cut.those(cut.timeline().having(cut.timeline()::providers, list -> list.contains(id)));
        return brief(spoken.say("brief.provider", spoken.actor(id)), cut, writing, standing(cut, rows, writing), told("brief.section.last", first(cut, rows, Comparator.comparing(row -> -cut.timeline().last(row))), cut, writing));
    }

    /** How far some promises are: counted, with a figure, and what they come to. */
    private Brief.Section standing(Cut cut, int[] rows, Writing writing) {
        List<Brief.Bar> bars = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            int[] some = Arrays.stream(rows).filter(row -> cut.rung(row) == rung).toArray();
            if (some.length > 0) bars.add(writing.bar(spoken.say("rung." + rung.id()), some.length, claims(cut, some, writing)));
        }
        int[] standing = Arrays.stream(rows).filter(row -> cut.rung(row).isPromise()).toArray();
        List<Brief.Sentence> sentences = new ArrayList<>();
        if (rows.length > 0) sentences.add(writing.counted(claims(cut, rows, writing), "brief.count", rows.length));
        sums(cut, standing, writing, sentences);
        return section("brief.section.standing", "brief.bars.rungs", bars, sentences);
    }

    private void sums(Cut cut, int[] rows, Writing writing, List<Brief.Sentence> sentences) {
        Added added = cut.added(rows);
        if (!added.sums().isEmpty()) sentences.add(writing.sentence(claims(cut, rows, writing), "brief.sum", together(added)));
        writing.unknownCount("brief.unpriced", added.unknown());
    }

    private String together(Added added) { return added.sums().isEmpty() ? spoken.say("brief.no-sums") : added.sums().stream().map(spoken::total).collect(Collectors.joining(" + ")); }

    private Brief.Section told(String heading, int[] rows, Cut cut, Writing writing) { return section(heading, Arrays.stream(rows).mapToObj(cut.timeline()::guarantee).map(writing::promise).toList()); }

    private static int[] first(Cut cut, int[] rows, Comparator<Integer> order) { return Arrays.stream(rows).boxed().sorted(order.thenComparing(cut.timeline()::id)).limit(TOLD).mapToInt(Integer::intValue).toArray(); }

    private static List<String> claims(Cut cut, int[] rows, Writing writing) { return Arrays.stream(rows).boxed().flatMap(row -> writing.claims(cut.timeline(), row).stream()).toList(); }

    private Brief.Section section(String heading, List<Brief.Sentence> sentences) { return new Brief.Section(spoken.say(heading), null, sentences); }

    /** @param caption of a figure, which a section without bars doesn't have */
    private Brief.Section section(String heading, String caption, List<Brief.Bar> bars, List<Brief.Sentence> sentences) {
        return new Brief.Section(spoken.say(heading), bars.isEmpty() ? null : new Brief.Bars(spoken.say(caption), bars), sentences);
    }

    private Brief changes(Times.Known since, Cut cut, Writing writing) {
        Cut earlier = cuts.at(new Times(cut.asOf(), since));
        List<Change> all = Change.between(earlier, cut).stream().map(found -> found.shown(cut.timeline())).toList();
        List<Brief.Sentence> fresh = new ArrayList<>(), moved = new ArrayList<>(), other = new ArrayList<>();
        for (Change one : all) {
            if (one.after() == null) continue;
            if (one.before() == null) add(fresh, () -> writing.promise(one.after()));
            else if (one.before().stage() != one.after().stage()) add(moved, () -> writing.sentence(writing.claims(one.after()), "brief.moved", spoken.who(one.after()), writing.what(one.after()), writing.within(spoken.stage(one.before().stage())), writing.within(spoken.stage(one.after().stage()))));
            else add(other, () -> writing.sentence(writing.claims(one.after()), "brief.otherwise", spoken.who(one.after()), writing.what(one.after()), writing.within(spoken.say("change." + one.kind().id()))));
        }
        List<Brief.Bar> bars = new ArrayList<>();
        for (Change.Kind kind : Change.Kind.values()) {
            List<Guarantee> some = all.stream().filter(one -> one.kind() == kind).map(Change::after).filter(Objects::nonNull).toList();
            if (!some.isEmpty()) bars.add(writing.bar(spoken.say("change." + kind.id()), some.size(), some.stream().flatMap(one -> writing.claims(one).stream()).toList()));
        }
        writing.unknownCount("brief.gone", all.stream().filter(one -> one.after() == null).count());
        return brief(spoken.say("brief.changes", Math.max(0, earlier.known()), Math.max(0, cut.known())), cut, writing, section("changes.table.changes", "changes.table.changes", bars, List.of()),
            section("brief.section.fresh", fresh), section("brief.section.moved", moved), section("brief.section.otherwise", other));
    }

    private static void add(List<Brief.Sentence> some, Supplier<Brief.Sentence> one) { if (some.size() < TOLD) some.add(one.get()); }

    private Brief gaps(Cut cut, Writing writing) {
        Gaps gaps = Gaps.of(cut, Which.ALL);
        List<Brief.Bar> bars = new ArrayList<>();
        List<Brief.Sentence> sentences = new ArrayList<>();
        long unnumbered = 0;
        for (Line<Measure> line : gaps.measures()) {
            bar(bars, line, "brief.asked", line.asked(), cut, writing);
            bar(bars, line, "brief.promised", line.promised(), cut, writing);
            bar(bars, line, "brief.delivered", line.delivered(), cut, writing);
            unnumbered += line.asked().unnumbered();
        }
        gaps.things().stream().filter(line -> line.asked().number() != null).limit(TOLD).forEach(line -> {
            List<String> claims = new ArrayList<>(claims(cut, line.asked().rows(), writing));
            claims.addAll(claims(cut, line.promised().rows(), writing));
            sentences.add(writing.sentence(claims, "brief.thing", thing(line), number(line.asked().number(), line.asked().lines()), number(line.promised().number(), line.promised().lines()), number(line.delivered().number(), line.delivered().lines())));
        });
        LocalDate until = gaps.until();
        List<Brief.Sentence> open = until == null ? List.of() : gaps.open().stream().filter(one -> !one.claims().isEmpty()).limit(OLDEST)
            .map(one -> writing.sentence(one.claims(), "brief.open", spoken.who(one.promise()), writing.what(one.promise()), spoken.words().count("days", one.age()), spoken.day(until))).toList();
        writing.unknownCount("brief.unnumbered", unnumbered);
        return brief(spoken.say("brief.gap"), cut, writing, section("brief.section.measures", "brief.bars.measures", bars, List.of()), section("brief.section.things", sentences), section("brief.section.open", open));
    }

    private void bar(List<Brief.Bar> bars, Line<Measure> line, String what, Figure figure, Cut cut, Writing writing) {
        if (!figure.isEmpty()) bars.add(writing.bar(spoken.say("measure." + line.of().id()) + " – " + spoken.say(what), figure.lines(), claims(cut, figure.rows(), writing)));
    }

    private String thing(Line<Things> line) { return line.of().item() == null ? spoken.say("measure." + line.of().measure().id()) : spoken.item(line.of().item()); }

    /** @param lines of which it is the number: where there are some, and no number, it is not told */
    private String number(@Nullable Range number, long lines) {
        if (number != null) return Figures.range(spoken.language(), number.low(), number.high());
        return spoken.say(lines == 0 ? "brief.none" : "brief.open-number");
    }

    private static List<String> claims(Cut cut, List<Integer> rows, Writing writing) { return claims(cut, rows.stream().mapToInt(Integer::intValue).toArray(), writing); }
}
