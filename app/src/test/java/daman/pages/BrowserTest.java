package daman.pages;

import static org.assertj.core.api.Assertions.assertThat;

import daman.claims.Claim;
import daman.deciding.Guarantee;
import daman.guarantees.Guarantees.Filter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The pages in Debian's chromium, as a reader goes through them. Pictures of them are left in {@code target/screens}. */
class BrowserTest {
    @TempDir static Path folder;
    private static Desk desk;
    private static ChromeDriver browser;

    @BeforeAll static void open() {
        browser = Chromium.open(folder);
        desk = new Desk(folder);
    }

    @AfterAll static void close() {
        if (browser != null) browser.quit();
        if (desk != null) desk.close();
    }

    @ParameterizedTest @CsvSource({"en,ltr", "ar,rtl"}) void fromTheListToTheWordsInTheReport(String language, String direction) {
        Guarantee guarantee = joined();
        size(1280);
        to("guarantees?lang=" + language);
        assertThat(root().getDomAttribute("dir")).isEqualTo(direction);
        Chromium.leaves(browser, browser.findElement(By.cssSelector(".rows a[href*='" + guarantee.id() + "']"))::click);
        assertThat(root().getDomAttribute("dir")).isEqualTo(direction);
        for (Claim claim : guarantee.claims()) {
            WebElement quotation = browser.findElement(By.cssSelector("#" + claim.id() + " blockquote"));
            assertThat(text(quotation)).isEqualTo(claim.commitment().evidence().text());
            assertThat(quotation.getDomAttribute("lang")).isEqualTo(claim.report().language());
            assertThat(quotation.getCssValue("direction")).isEqualTo(claim.report().language().equals("ar") ? "rtl" : "ltr");
        }
        Claim claim = guarantee.claims().stream().filter(one -> one.report().language().equals("ar")).findFirst().orElseThrow();
        Chromium.leaves(browser, browser.findElement(By.cssSelector("#" + claim.id() + " a[href*='/reports/']"))::click);
        assertThat(root().getDomAttribute("lang")).isEqualTo(language);
        assertThat(browser.findElement(By.cssSelector(".text p")).getCssValue("direction")).isEqualTo("rtl");
        String marked = browser.findElements(By.cssSelector(".text .mark.chosen")).stream().map(BrowserTest::text).reduce("", String::concat);
        assertThat(marked).isEqualTo(claim.commitment().evidence().text());
        WebElement note = browser.findElement(By.id(claim.id()));
        assertThat(note.findElement(By.tagName("details")).getDomAttribute("open")).isNotNull();
        Chromium.leaves(browser, note.findElement(By.cssSelector("a[href*='/guarantees/']"))::click);
        assertThat(browser.getCurrentUrl()).contains(guarantee.id(), "lang=" + language);
    }

    @Test void theFilterWorksWithoutScripts() {
        size(1280);
        to("guarantees?lang=ar");
        new org.openqa.selenium.support.ui.Select(browser.findElement(By.name("provider"))).selectByValue("DE");
        Chromium.leaves(browser, browser.findElement(By.cssSelector("form[aria-label] > button"))::click);
        assertThat(browser.getCurrentUrl()).contains("provider=DE", "lang=ar");
        assertThat(browser.findElements(By.cssSelector(".rows li"))).hasSize(desk.guarantees.list(new Filter("DE", null, null)).size());
    }

    @Test void aHostileReportIsTextAndNothingRuns() {
        size(1280);
        browser.manage().logs().get(LogType.BROWSER); // what earlier pages left, such as the one that isn't there
        Claim claim = hostile().claims().getFirst();
        to("guarantees/" + claim.guarantee() + "?lang=en");
        assertThat(text(browser.findElement(By.tagName("blockquote")))).isEqualTo(Desk.ATTACK);
        to("reports/" + claim.report().id().substring(7) + "?lang=en&claim=" + claim.id());
        assertThat(text(browser.findElement(By.cssSelector(".text h1")))).isEqualTo(Desk.HOSTILE_TITLE);
        assertThat(browser.findElements(By.cssSelector(".text p")).stream().map(BrowserTest::text)).startsWith("😀 Before. " + Desk.ATTACK + " After.");
        assertThat(browser.findElements(By.cssSelector(".text .mark.chosen")).stream().map(BrowserTest::text).filter(text -> Desk.ATTACK.contains(text)).reduce("", String::concat)).isEqualTo(Desk.ATTACK);
        assertThat(browser.findElements(By.cssSelector(".is-statement.is-commitment.is-contact.is-attack.is-finding"))).isNotEmpty();
        assertThat(browser.getTitle()).isEqualTo("Report · Daman");
        assertThat(browser.findElements(By.cssSelector("script, img[src='x'], a[href^='javascript']"))).isEmpty();
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).as("the browser's console").isEmpty();
    }

    @ParameterizedTest @CsvSource({"en,1280,false", "ar,1280,true", "en,360,true", "ar,360,false", "fr,360,false", "uk,360,true"}) void everyPageFitsAndCanBeUsedByEverybody(String language, int width, boolean dark) throws IOException {
        Chromium.colours(browser, dark);
        for (var page : pages().entrySet()) {
            size(width);
            to(page.getValue() + (page.getValue().contains("?") ? "&" : "?") + "lang=" + language);
            String name = page.getKey() + "-" + language + "-" + width + (dark ? "-dark" : "");
            Chromium.looked(browser, name);
        }
    }

    @ParameterizedTest @CsvSource({"en,1280", "ar,360"}) void everyPageIsGoneThroughByKeysAlone(String language, int width) {
        Chromium.colours(browser, false);
        size(width);
        for (String page : pages().values()) {
            to(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
            assertThat(Chromium.tabbed(browser)).as(page).isGreaterThan(5);
        }
        to("overview?lang=" + language);
        WebElement first = browser.switchTo().activeElement();
        Chromium.tabTo(browser, one -> String.valueOf(one.getDomAttribute("href")).contains("/guarantees"));
        assertThat(browser.switchTo().activeElement()).isNotEqualTo(first);
        Chromium.enter(browser);
        assertThat(browser.getCurrentUrl()).contains("/guarantees", "lang=" + language);
    }

    /** Where each page is, by a name for its picture. */
    private static Map<String, String> pages() {
        Guarantee guarantee = joined();
        Map<String, String> pages = new TreeMap<>(Map.of("overview", "overview", "list", "guarantees", "guarantee", "guarantees/" + guarantee.id(), "report", "reports/" + guarantee.claims().getFirst().report().id().substring(7), "problem", "nothing",
            "actors", "actors", "actor", "actor?id=DE", "sources", "sources", "findings", "findings", "changes", "changes?since=0"));
        pages.put("search", "search?q=IRIS-T");
        pages.put("gaps", "gaps");
        pages.put("exposure", "exposure?before=2027-12-31");
        pages.put("burden", "burden");
        pages.put("contradictions", "contradictions");
        pages.put("reliability", "reliability");
        return pages;
    }

    private static void to(String path) { browser.get(desk.pages.address() + path); }

    private static WebElement root() { return browser.findElement(By.tagName("html")); }

    /** Character for character: what a browser calls visible text loses spaces. */
    private static String text(WebElement element) { return (String) browser.executeScript("return arguments[0].textContent", element); }

    private static void size(int width) { Chromium.size(browser, width); }

    private static Guarantee hostile() { return whole().filter(one -> one.providers().contains("name:<script>alert(1)</script>")).findFirst().orElseThrow(); }

    /** With their claims, which a list leaves out. */
    private static Stream<Guarantee> whole() { return desk.guarantees.list(Filter.ALL).stream().map(one -> desk.guarantees.guarantee(one.id()).orElseThrow()); }

    /** One that reports in Arabic and in other languages speak of. */
    private static Guarantee joined() {
        return whole().filter(one -> one.claims().stream().map(claim -> claim.report().language()).distinct().count() > 1)
            .filter(one -> one.claims().stream().anyMatch(claim -> claim.report().language().equals("ar"))).findFirst().orElseThrow();
    }
}
