package daman.pages.desk;

import daman.analysis.figures.Cut;
import daman.analysis.figures.ReportLine;
import daman.analysis.figures.Terms.Named;
import daman.analysis.figures.Terms.Term;
import daman.analysis.filters.BadQuery;
import daman.deciding.Guarantee;
import daman.guarantees.Times;
import daman.pages.sheets.Cell;
import daman.pages.sheets.Column;
import daman.pages.sheets.Grid;
import daman.pages.sheets.Part;
import daman.pages.sheets.Sheet;
import daman.pages.views.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Promises and reports that have what a question names, in whatever languages. */
public final class SearchSheet {
    private static final int MOST = 50;
    private static final int LONGEST = 400;

    private SearchSheet() {}

    public static Sheet of(Page page, Asked asked, @Nullable String question, Times times) {
        Cut cut = asked.cuts().at(times);
        if (question != null && question.length() > LONGEST) throw new BadQuery("q", question);
        List<Term> terms = question == null ? List.of() : asked.search().terms(question);
        List<Sheet.Ask> ask = List.of(new Sheet.Ask("q", page.say("search.words"), question == null ? "" : question, page.say("search.example"), true));
        if (question == null || terms.isEmpty()) return Asked.sheet(page, "search", cut, List.of(), ask, List.of(), 1, 1);
        int[] found = cut.those(asked.search().promises(question, cut));
        List<Guarantee> first = List.copyOf(cut.shown(found).subList(0, Math.min(MOST, found.length)));
        List<ReportLine> reports = asked.search().reports(question, first.stream().map(Guarantee::id).toList(), cut, MOST).stream().filter(one -> !one.day().isAfter(cut.asOf())).toList();
        List<String> notes = new ArrayList<>();
        terms.forEach(term -> notes.add(page.say("search.term", term.words(), meant(page, term))));
        if (found.length == 0 && reports.isEmpty()) notes.add(page.say("search.none"));
        List<Part> parts = new ArrayList<>();
        if (found.length > 0) parts.add(Promises.grid(page, "guarantees", page.say("search.guarantees", page.number(found.length)), first));
        if (!reports.isEmpty()) parts.add(reports(page, reports));
        return Asked.sheet(page, "search", cut, notes, ask, parts, 1, 1);
    }

    private static String meant(Page page, Term term) {
        if (term.named().isEmpty()) return page.say("search.literally");
        return term.named().stream().map(named -> name(page, named)).distinct().collect(Collectors.joining(page.say("comma")));
    }

    private static String name(Page page, Named named) {
        return switch (named.kind()) {
            case ACTOR, PERSON -> page.actor(named.id());
            case ITEM -> page.item(named.id());
            case MEASURE -> page.say("measure." + named.id());
        };
    }

    private static Grid reports(Page page, List<ReportLine> reports) {
        List<Column> columns = List.of(Column.text("report", page.say("field.report")), Column.text("publisher", page.say("field.publisher")), Column.text("published", page.say("field.published")), Column.text("language", page.say("field.language")));
        return Grid.of("reports", page.say("search.reports"), "", columns, reports.stream().map(one -> List.of(Cell.of(one.id(), one.title()).in(one.language()).to(page.links().report(one.id())), Cell.text(one.publisher()), Cell.day(one.day(), page.day(one.day())), Cell.text(one.language()))).toList());
    }
}
