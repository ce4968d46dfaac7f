package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daman.access.opening.Opening;
import daman.languages.Knowledge;
import daman.ledger.Ledger;
import daman.pages.Pages;
import daman.reading.Reader;
import daman.reports.KnowledgeFolder;
import daman.sources.Standings;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures of the guide of questions: the drawings of the pages over the sample reports, with as much of their style as they need, each a file that stands alone.
 * {@code ./mvnw -q -B -pl reading,app test -Dtest=PicturesTest -Dsurefire.failIfNoSpecifiedTests=false -Ddaman.pictures=renew} writes them anew.
 */
class PicturesTest {
    private static final Path HOME = Path.of("..");
    private static final Path PICTURES = HOME.resolve("docs/guide/pictures");
    /** By the names of the files: which page has the drawing. */
    private static final Map<String, String> ADDRESSES = Map.of("stages", "/guarantees?lang=en", "over-time", "/overview?lang=en", "gaps", "/gaps?lang=en", "exposure", "/exposure?before=2027-12-31&lang=en", "changes", "/changes?since=60&lang=en", "exposure-ar", "/exposure?before=2027-12-31&lang=ar", "burden", "/burden?lang=en");
    /** With the reports that differ. */
    private static final Map<String, String> DIFFERING = Map.of("contradictions", "/contradictions?lang=en");
    private static final int WIDTH = 720, MARGIN = 20, TITLE = 26, KEY = 22, LARGEST = 20_000;
    private static final Pattern VARIABLE = Pattern.compile("(--[a-z-]+): ([^;]+);"), USED = Pattern.compile("var\\((--[a-z-]+)\\)");

    @TempDir static Path folder;

    @Test void thePicturesAreThoseThatThePagesDraw() throws IOException, InterruptedException {
        Map<String, String> drawn = drawn();
        if ("renew".equals(System.getProperty("daman.pictures"))) for (Map.Entry<String, String> one : drawn.entrySet()) Files.writeString(Files.createDirectories(PICTURES).resolve(one.getKey() + ".svg"), one.getValue());
        for (Map.Entry<String, String> one : drawn.entrySet()) {
            assertThat(Files.readString(PICTURES.resolve(one.getKey() + ".svg"))).as(one.getKey() + ".svg is no longer what the page draws; -Ddaman.pictures=renew writes it anew").isEqualTo(one.getValue());
            assertThat(one.getValue().length()).as(one.getKey()).isLessThan(LARGEST);
        }
        String guide = Files.readString(HOME.resolve("docs/guide/questions.md"));
        assertThat(drawn.keySet()).allSatisfy(name -> assertThat(guide).contains("(pictures/" + name + ".svg)"));
    }

    private static Map<String, String> drawn() throws IOException, InterruptedException {
        Typed typed = new Typed();
        typed.home = HOME;
        typed.knowledge = Knowledge.of(KnowledgeFolder.read(HOME));
        typed.reader = new Reader(typed.knowledge)::read;
        Path ledger = folder.resolve("ledger.db");
        typed.environment.put("DAMAN_LEDGER", ledger.toString());
        assertThat(typed.run("intake", "../samples").status()).isZero();
        Map<String, String> drawn = new LinkedHashMap<>(drawn(typed, ledger, ADDRESSES));
        assertThat(typed.run("intake", "../docs/guide/differing").status()).isZero();
        drawn.putAll(drawn(typed, ledger, DIFFERING));
        return drawn;
    }

    private static Map<String, String> drawn(Typed typed, Path ledger, Map<String, String> addresses) throws IOException, InterruptedException {
        Map<String, String> drawn = new LinkedHashMap<>();
        try (Ledger open = Ledger.existing(ledger); Pages pages = Pages.start(open, typed.knowledge, Standings.NONE, Opening.here(0, "hana"), new PrintStream(System.err, true)); HttpClient client = HttpClient.newHttpClient()) {
            String style = Files.readString(HOME.resolve("app/src/main/resources/daman/pages/daman.css"));
            for (Map.Entry<String, String> one : addresses.entrySet()) drawn.put(one.getKey(), alone(Jsoup.parse(get(client, pages, one.getValue())), style));
        }
        return drawn;
    }

    private static String get(HttpClient client, Pages pages, String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pages.port() + address)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    /** The first chart of a page as a file of its own: its title above it, its drawing, its legend below it, in light and dark. */
    private static String alone(Document page, String style) {
        Element figure = page.selectFirst("figure.chart"), drawing = figure.selectFirst("svg");
        boolean right = page.selectFirst("html").attr("dir").equals("rtl");
        int begin = right ? WIDTH - MARGIN : MARGIN, height = Integer.parseInt(drawing.attr("height")), top = MARGIN + TITLE, end = top + height + 10;
        Document file = new Document("");
        file.outputSettings().syntax(Document.OutputSettings.Syntax.xml).escapeMode(Entities.EscapeMode.xhtml).prettyPrint(false).charset("UTF-8");
        Element svg = file.appendElement("svg");
        List<Element> keys = figure.select(".legend li");
        int tall = end + keys.size() * KEY + MARGIN;
        svg.attr("xmlns", "http://www.w3.org/2000/svg").attr("class", figure.className()).attr("width", "" + WIDTH).attr("height", "" + tall).attr("viewBox", "0 0 " + WIDTH + " " + tall).attr("direction", right ? "rtl" : "ltr").attr("xml:lang", page.selectFirst("html").attr("lang")).attr("role", "img");
        add(svg, "title").text(drawing.selectFirst("title").text());
        add(svg, "desc").text(drawing.selectFirst("desc").text());
        Element rules = add(svg, "style");
        add(svg, "rect").attr("class", "ground").attr("width", "100%").attr("height", "100%").attr("rx", "10");
        add(svg, "text").attr("class", "heading").attr("x", "" + begin).attr("y", "" + (MARGIN + 8)).text(figure.selectFirst("figcaption").text());
        Element inner = drawing.clone();
        inner.select("title, desc").remove();
        inner.removeAttr("aria-labelledby").removeAttr("role").attr("x", "" + MARGIN).attr("y", "" + top).attr("width", "" + (WIDTH - 2 * MARGIN));
        svg.append("").appendChild(inner);
        for (int at = 0; at < keys.size(); at++) {
            Set<String> kinds = new LinkedHashSet<>(keys.get(at).selectFirst(".swatch").classNames());
            kinds.remove("swatch");
            int y = end + at * KEY;
            add(svg, "rect").attr("class", String.join(" ", kinds)).attr("x", "" + (right ? begin - 12 : begin)).attr("y", "" + y).attr("width", "12").attr("height", "12");
            add(svg, "text").attr("class", "key").attr("x", "" + (right ? begin - 20 : begin + 20)).attr("y", "" + (y + 11)).text(keys.get(at).text());
        }
        rules.appendChild(new DataNode(needed(svg, style)));
        return file.outerHtml().replaceFirst("viewbox=", "viewBox=").replaceAll(">\\s+<", ">\n<").strip() + "\n";
    }

    private static Element add(Element to, String name) {
        Element made = new Element(Tag.valueOf(name, Parser.NamespaceSvg, org.jsoup.parser.ParseSettings.preserveCase), null);
        to.appendChild(made);
        return made;
    }

    /** Of the pages' style the rules of charts and of the colours that are there, and the variables that these use, in light and in dark. */
    private static String needed(Element svg, String style) {
        Set<String> classes = svg.getAllElements().stream().flatMap(one -> one.classNames().stream()).collect(Collectors.toSet());
        String rules = style.lines().filter(line -> line.startsWith(".chart ") || line.startsWith(".columns ") || line.startsWith(".s-")).filter(line -> !line.startsWith(".chart {") && !line.contains("svg") && Pattern.compile("\\.([a-z-]+)").matcher(line.substring(0, line.indexOf('{'))).results().allMatch(name -> classes.contains(name.group(1)))).collect(Collectors.joining("\n"));
        rules += "\n.chart .ground { fill: var(--sheet); stroke: var(--line); }\ntext { font-family: var(--sans); }\n.chart .heading { font-size: 17px; font-weight: 650; }\n.chart .key { fill: var(--soft); font-size: 13px; }\n";
        Set<String> used = USED.matcher(rules).results().map(one -> one.group(1)).collect(Collectors.toSet());
        int dark = style.indexOf("@media (prefers-color-scheme: dark)");
        return "\n:root { " + variables(style.substring(0, dark), used) + " }\n@media (prefers-color-scheme: dark) { :root { " + variables(style.substring(dark, style.indexOf("\n* {")), used) + " } }\n" + rules;
    }

    private static String variables(String block, Set<String> used) { return VARIABLE.matcher(block).results().filter(one -> used.contains(one.group(1))).map(one -> one.group(1) + ": " + one.group(2) + ";").collect(Collectors.joining(" ")); }
}
