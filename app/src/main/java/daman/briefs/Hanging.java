package daman.briefs;

import daman.analysis.answers.Figure;
import daman.analysis.exposure.Agreement;
import daman.analysis.exposure.Due;
import daman.analysis.exposure.Exposure;
import daman.analysis.exposure.Exposure.Ahead;
import daman.analysis.figures.Cut;
import daman.analysis.spoken.Spoken;
import daman.words.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What open promises hang on, in sections: what is at risk, conditions, elections and terms, money that lapses, agreements, and promises one by one. */
final class Hanging {
    /** Promises, givers and envelopes that are told one by one; the figures count all. */
    private static final int TOLD = 8;

    private final Exposure exposure;
    private final Cut cut;
    private final Writing writing;
    private final Spoken spoken;
    /** What is due before the day. */
    private final List<Ahead> due;

    Hanging(Exposure exposure, Cut cut, Writing writing) {
        this.exposure = exposure;
        this.cut = cut;
        this.writing = writing;
        this.spoken = writing.spoken;
        LocalDate end = exposure.before();
        this.due = cut.isEmpty() ? List.of() : exposure.ahead().stream().filter(one -> end == null || one.due().when().first().isBefore(end)).toList();
    }

    Brief.Section[] sections() {
        if (exposure.before() == null || cut.isEmpty()) return new Brief.Section[0];
        writing.unknownCount("brief.unpriced", exposure.risks().isEmpty() ? 0 : exposure.risks().getLast().open().unpriced());
        return Stream.of(risks(exposure.before()), conditions(), elections(exposure.before()), money(exposure.before()), agreements(), each()).toArray(Brief.Section[]::new);
    }

    private Brief.Section risks(LocalDate before) {
        List<Brief.Bar> bars = new ArrayList<>();
        List<Brief.Sentence> sentences = new ArrayList<>();
        for (Exposure.Risk risk : exposure.risks()) {
            if (risk.open().isEmpty()) continue;
            if (risk.why().equals("all")) sentences.add(writing.sentence(claims(risk.open()), "brief.risk", count(risk.open()), sums(risk.open())));
            else bars.add(writing.bar(spoken.say("exposure.why." + risk.why()), risk.open().lines(), claims(risk.open())));
        }
        return new Brief.Section(spoken.say("brief.section.risk", spoken.day(before)), bars.isEmpty() ? null : new Brief.Bars(spoken.say("brief.bars.risk"), bars), sentences);
    }

    private Brief.Section conditions() {
        return section(spoken.say("brief.section.conditions"), exposure.conditions().stream().map(one -> writing.sentence(claims(one.open()), "brief.hangs", spoken.say("condition." + one.on().id()), count(one.open()), sums(one.open()))).toList());
    }

    /** A sentence for each state or body that has promised something: all that is due there. */
    private Brief.Section elections(LocalDate before) {
        Map<String, List<Ahead>> byActor = new LinkedHashMap<>();
        for (Ahead one : due) if (!one.open().isEmpty() && isOffice(one.due())) byActor.computeIfAbsent(one.due().actor(), actor -> new ArrayList<>()).add(one);
        return section(spoken.say("brief.section.elections", spoken.day(before)), byActor.values().stream().sorted(Comparator.comparing((List<Ahead> one) -> -one.getFirst().open().lines())).limit(TOLD).map(this::elected).toList());
    }

    private static boolean isOffice(Due due) {
        return switch (due.kind()) {
            case PARLIAMENT, PRESIDENT, TERM -> true;
            case ENVELOPE, AGREEMENT, SUMMIT -> false;
        };
    }

    private Brief.Sentence elected(List<Ahead> ofOne) {
        Figure open = ofOne.getFirst().open();
        String what = ofOne.stream().map(Ahead::due).map(one -> spoken.say("brief.due", writing.within(spoken.say("exposure.kind." + one.kind().id())), Figures.when(spoken.language(), one.when().when()), spoken.say("exposure.basis." + one.basis().id()))).collect(Collectors.joining(spoken.say("semicolon")));
        return writing.sentence(claims(open), ofOne.stream().map(one -> row(one.due())).toList(), "brief.elections", spoken.actor(ofOne.getFirst().due().actor()), what, count(open), sums(open));
    }

    private Brief.Section money(LocalDate before) {
        return section(spoken.say("brief.section.money", spoken.day(before)), due.stream().filter(one -> one.due().kind() == Due.Kind.ENVELOPE).limit(TOLD).map(this::lapsing).toList());
    }

    private Brief.Sentence lapsing(Ahead one) {
        Due due = one.due();
        String actor = spoken.actor(due.actor()), name = Objects.requireNonNull(due.name()).in(spoken.language().code()), until = Figures.when(spoken.language(), due.when().when());
        String sum = due.sums().isEmpty() ? spoken.say("brief.no-amount") : due.sums().stream().map(spoken::sum).collect(Collectors.joining(" + "));
        return one.open().isEmpty() ? writing.sentence(List.of(), List.of(row(due)), "brief.money", actor, name, sum, until) : writing.sentence(claims(one.open()), List.of(row(due)), "brief.money.open", actor, name, sum, until, count(one.open()));
    }

    private Brief.Section agreements() {
        List<Agreement> all = exposure.agreements().stream().map(Exposure.Bound::agreement).toList();
        List<Brief.Sentence> sentences = new ArrayList<>();
        List<Agreement> ending = all.stream().filter(one -> one.ends() != null).sorted(Comparator.comparing((Agreement one) -> Objects.requireNonNull(one.ends()))).toList();
        if (!ending.isEmpty()) {
            Agreement first = ending.getFirst(), last = ending.getLast();
            sentences.add(writing.sentence(List.of(), rows(ending), "brief.agreements.end", number(ending.size()), spoken.day(Objects.requireNonNull(first.ends())), spoken.actor(first.party()), spoken.day(Objects.requireNonNull(last.ends())), spoken.actor(last.party())));
        }
        all.stream().filter(one -> one.noticeMonths() != null).collect(Collectors.groupingBy(Agreement::noticeMonths, TreeMap::new, Collectors.toList())).forEach((months, some) -> sentences.add(notice(months, some)));
        List<Agreement> bound = all.stream().filter(one -> one.endsWith() == Agreement.Ending.NATO_MEMBERSHIP).toList();
        if (!bound.isEmpty()) sentences.add(writing.sentence(List.of(), rows(bound), "brief.agreements.membership", parties(bound)));
        for (Agreement.Doubt doubt : Agreement.Doubt.values()) {
            List<Agreement> unsure = all.stream().filter(one -> one.unsure() == doubt).toList();
            if (!unsure.isEmpty()) writing.unknown("brief.unsure." + doubt.id(), parties(unsure));
        }
        writing.unknownCount("brief.no-notice", all.stream().filter(Agreement::noticeIsUnread).count());
        return section(spoken.say("brief.section.agreements"), sentences);
    }

    private Brief.Sentence notice(int months, List<Agreement> some) {
        LocalDate given = Objects.requireNonNull(exposure.until());
        return writing.sentence(List.of(), rows(some), "brief.agreements.notice", spoken.words().count("months", months), parties(some), spoken.day(given), spoken.day(given.plusMonths(months)));
    }

    /** What waits for something, the largest sums first. */
    private Brief.Section each() {
        List<Integer> rows = exposure.conditions().stream().flatMap(one -> one.open().rows().stream()).distinct().sorted(Comparator.comparing((Integer row) -> -cut.timeline().told(row).largest()).thenComparing(cut.timeline()::id)).limit(TOLD).toList();
        return section(spoken.say("brief.section.each"), rows.stream().map(cut.timeline()::guarantee).map(writing::promise).toList());
    }

    private static Brief.Section section(String heading, List<Brief.Sentence> sentences) { return new Brief.Section(heading, null, sentences); }

    private List<String> claims(Figure open) { return open.rows().stream().flatMap(row -> writing.claims(cut.timeline(), row).stream()).toList(); }

    private String count(Figure open) { return spoken.words().count("promises", open.lines()); }

    private String sums(Figure open) { return open.sums().isEmpty() ? spoken.say("brief.no-sums") : open.sums().stream().map(spoken::total).collect(Collectors.joining(" + ")); }

    private String number(int number) { return Figures.number(spoken.language(), number); }

    private String parties(List<Agreement> some) { return spoken.actors(some.stream().map(Agreement::party).toList()); }

    private static Writing.Row row(Due due) { return new Writing.Row(due.table(), due.key(), due.source()); }

    private static List<Writing.Row> rows(List<Agreement> some) { return some.stream().map(one -> new Writing.Row(Due.Kind.AGREEMENT.table(), one.key(), one.source())).toList(); }
}
