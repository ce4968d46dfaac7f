package daman.briefs.writers;

import daman.briefs.Brief;
import daman.words.OneLine;
import daman.words.PageLanguage;
import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** As a page of its own: no script, nothing from elsewhere. Each sentence says by {@code data-claims} and {@code data-rows} on what it rests. */
final class Html {
    private static final String STYLE = """
        body { font-family: 'DejaVu Sans', 'Noto Sans', 'Noto Naskh Arabic', sans-serif; font-size: 10pt; line-height: 1.4; max-width: 46em; margin: 2em auto; padding: 0 1em; color: #1b1f24; }
        h1 { font-size: 17pt; line-height: 1.3; margin: 0 0 .3em; } h2 { font-size: 12.5pt; margin: 1.4em 0 .4em; border-bottom: 1px solid #c9d1d9; }
        .of { color: #57606a; font-size: 9pt; margin: 0; } .unknown { color: #57606a; }
        p { margin: .35em 0; } a { color: #0b5cad; text-decoration: none; } sup { font-size: 7pt; white-space: nowrap; }
        table.bars { width: 100%; border-collapse: collapse; } table.bars td { padding: 2pt 4pt; vertical-align: middle; } td.label { width: 40%; } td.value { width: 10%; text-align: end; white-space: nowrap; }
        .bar { background-color: #0b5cad; height: 9pt; font-size: 1pt; } caption { text-align: start; color: #57606a; font-size: 9pt; }
        .note { font-size: 7.5pt; line-height: 1.3; margin: .2em 0; } .from { color: #57606a; } q { quotes: none; }
        @page { size: A4; margin: 18mm 16mm; @bottom-center { content: counter(page) ' / ' counter(pages); font-family: 'DejaVu Sans'; font-size: 8pt; color: #57606a; } }
        """;

    private Html() {}

    static String page(Brief brief) { return "<!DOCTYPE html>\n" + document(brief).outerHtml() + "\n"; }

    /** Also well-formed XML. */
    static Document document(Brief brief) {
        Document document = Document.createShell("");
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).escapeMode(Entities.EscapeMode.xhtml).prettyPrint(false).charset("UTF-8");
        Element html = document.selectFirst("html");
        html.attr("lang", brief.language().code()).attr("dir", brief.language().direction());
        document.head().appendElement("meta").attr("charset", "utf-8");
        document.head().appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        document.head().appendElement("title").text(OneLine.of(brief.title()));
        document.head().appendElement("style").appendChild(new DataNode(STYLE));
        Element body = document.body();
        body.appendElement("h1").text(OneLine.of(brief.title()));
        for (String line : brief.of()) body.appendElement("p").addClass("of").text(OneLine.of(line));
        for (Brief.Section section : brief.sections()) section(body, section, brief.language());
        if (!brief.unknown().isEmpty()) body.appendElement("h2").text(brief.headings().unknown());
        for (String one : brief.unknown()) body.appendElement("p").addClass("unknown").text(OneLine.of(one));
        if (!brief.notes().isEmpty()) body.appendElement("h2").text(brief.headings().notes());
        for (int at = 0; at < brief.notes().size(); at++) note(body, at + 1, brief.notes().get(at));
        return document;
    }

    private static void section(Element body, Brief.Section section, PageLanguage language) {
        body.appendElement("h2").text(section.heading());
        if (section.bars() != null) bars(body, section.bars());
        for (Brief.Sentence one : section.sentences()) marks(rests(body.appendElement("p").addClass("sentence"), one).text(OneLine.of(one.text())), one.notes());
    }

    private static Element rests(Element on, Brief.Sentence one) {
        if (!one.claims().isEmpty()) on.attr("data-claims", String.join(" ", one.claims()));
        return one.rows().isEmpty() ? on : on.attr("data-rows", String.join("; ", one.rows()));
    }

    private static void bars(Element body, Brief.Bars bars) {
        Element table = body.appendElement("table").addClass("bars");
        table.appendElement("caption").text(bars.caption());
        for (Brief.Bar bar : bars.bars()) {
            Element row = table.appendElement("tr").attr("data-claims", String.join(" ", bar.claims()));
            marks(row.appendElement("td").addClass("label").text(OneLine.of(bar.label())), bar.notes());
            row.appendElement("td").addClass("value").text(bar.shown());
            row.appendElement("td").appendElement("div").addClass("bar").attr("style", "width: " + Math.max(1, bar.value() * 100 / Math.max(1, bars.most())) + "%").text("\u00a0");
        }
    }

    private static void marks(Element to, List<Integer> notes) { for (int note : notes) to.appendElement("sup").text(" ").appendElement("a").attr("href", "#note-" + note).text("[" + note + "]"); }

    private static void note(Element body, int number, Brief.Note note) {
        Element line = body.appendElement("div").addClass("note").attr("id", "note-" + number);
        line.appendElement("span").text(number + ". ");
        switch (note) {
            case Brief.Quotation quotation -> {
                line.appendElement("q").attr("lang", quotation.language()).attr("dir", PageLanguage.direction(quotation.language())).text("“" + OneLine.of(quotation.words()) + "”");
                Element from = line.appendElement("div").addClass("from").text(OneLine.of(quotation.from()));
                if (isWeb(quotation.address())) from.appendText(" ").appendElement("a").attr("href", quotation.address()).attr("dir", "ltr").text(quotation.address());
            }
            case Brief.Others others -> line.appendElement("span").addClass("from").text(OneLine.of(others.text()) + " " + OneLine.of(others.named()));
            case Brief.Rows rows -> rows(line.appendElement("span").addClass("from"), rows);
        }
    }

    private static void rows(Element line, Brief.Rows rows) {
        line.text(rows.text() + " ").appendElement("bdi").attr("dir", "ltr").text(rows.named());
        if (rows.source() == null) return;
        line.appendText(" – ");
        if (isWeb(rows.source())) line.appendElement("a").attr("href", rows.source()).attr("dir", "ltr").text(rows.source());
        else line.appendElement("bdi").attr("dir", "ltr").text(OneLine.of(rows.source()));
    }

    /** What a report calls its address may be anything, a script too. */
    static boolean isWeb(@Nullable String address) { return address != null && address.matches("https?://[^\\s\\p{Cc}\\u2028\\u2029<>\"]+"); }
}
