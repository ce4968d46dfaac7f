package daman.pages;

import static org.assertj.core.api.Assertions.assertThat;

import daman.claims.Claim;
import daman.guarantees.Guarantees.Filter;
import daman.guarantees.Review;
import daman.guarantees.Reviewing;
import daman.guarantees.Times;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;

/** Review in a browser, by keys alone: no test here touches a mouse. */
class ReviewBrowserTest {
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

    @AfterEach void withScripts() { browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false)); }

    @ParameterizedTest @ValueSource(strings = {"en", "ar"}) void fromTheQueueToADecisionAndBackByLetters(String language) {
        Chromium.size(browser, 1280);
        to("reviews?lang=" + language);
        press("j");
        assertThat(active().getDomAttribute("href")).contains("/reviews/g-");
        press("j", "k");
        Chromium.enter(browser);
        String claim = claimOfThePage();
        press("a");
        assertThat(active().getTagName()).isEqualTo("button");
        Chromium.enter(browser);
        assertThat(active().getDomAttribute("role")).as("what came of it is said first").isEqualTo("status");
        assertThat(desk.guarantees.underReview(claim, Times.NOW).reviewers()).containsExactly("tester");
        press("u");
        assertThat(active().getDomAttribute("name")).isEqualTo("reason");
        type("decided too early");
        Chromium.enter(browser);
        assertThat(desk.guarantees.underReview(claim, Times.NOW).reviewers()).isEmpty();
        assertThat(browser.findElements(By.cssSelector(".decided .undone"))).isNotEmpty();
        Chromium.leaves(browser, () -> press("q"));
        assertThat(browser.getCurrentUrl()).contains("/reviews?").contains("lang=" + language);
    }

    @Test void letterKeysWorkOnOtherKeyboardsAndCanBeSwitchedOff() {
        Chromium.size(browser, 1280);
        to("reviews/" + claims().getFirst().id() + "?lang=ar");
        key("ق", "KeyR");
        assertThat(active().getDomAttribute("name")).isEqualTo("reason");
        type("ra");
        assertThat(active().getDomProperty("value")).as("a letter typed into a field is a letter").isEqualTo("ra");
        WebElement on = browser.findElement(By.cssSelector("[data-keys-on]"));
        browser.executeScript("arguments[0].focus()", on);
        press(Keys.SPACE);
        press("q");
        assertThat(browser.getCurrentUrl()).contains("/reviews/c-");
        browser.navigate().refresh();
        assertThat(browser.findElement(By.cssSelector("[data-keys-on]")).isSelected()).as("it stays off").isFalse();
        browser.executeScript("localStorage.clear()");
    }

    @Test void markedWordsBecomeEvidenceAndFields() {
        Chromium.size(browser, 1280);
        Claim claim = claims().stream().filter(one -> one.report().source().endsWith("en-1.txt") && one.commitment().evidence().text().contains("IRIS-T")).findFirst().orElseThrow();
        to("reviews/" + claim.id() + "?lang=en");
        String marked = mark("four more IRIS-T air-defence systems");
        press("e");
        assertThat(browser.findElement(By.id("field-words")).getDomProperty("value")).isEqualTo(marked);
        mark("£4.5 billion");
        WebElement take = browser.findElement(By.cssSelector("[data-take=field-amount]"));
        Chromium.tabTo(browser, take::equals);
        press(Keys.ENTER);
        assertThat(active().getDomAttribute("id")).isEqualTo("field-amount");
        assertThat(active().getDomProperty("value")).isEqualTo("£4.5 billion");
        Chromium.tabTo(browser, one -> "reason".equals(one.getDomAttribute("name")));
        type("the sum stands below");
        Chromium.enter(browser);
        Claim corrected = desk.guarantees.claim(claim.id()).orElseThrow();
        assertThat(corrected.commitment().evidence().text()).isEqualTo(marked);
        assertThat(Objects.requireNonNull(corrected.commitment().amount()).currency()).isEqualTo("GBP");
    }

    @Test void allOfItWorksWithoutTheScript() {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        Chromium.size(browser, 360);
        Claim claim = claims().getLast();
        to("reviews/" + claim.id() + "?lang=en");
        assertThat(browser.findElement(By.cssSelector("[data-keys]")).isDisplayed()).as("no key is promised that does nothing").isFalse();
        assertThat(browser.findElements(By.cssSelector("[data-take]"))).isNotEmpty().noneMatch(WebElement::isDisplayed);
        WebElement reason = browser.findElement(By.cssSelector("#reject [name=reason]"));
        Chromium.tabTo(browser, reason::equals);
        type("it speaks of another state");
        Chromium.enter(browser);
        assertThat(browser.findElement(By.cssSelector(".done")).getText()).contains("Recorded as entry");
        assertThat(desk.guarantees.claim(claim.id()).orElseThrow().guarantee()).isNull();
    }

    @ParameterizedTest @ValueSource(strings = {"en", "ar"}) void everythingIsReachedByTabInItsOrderAndIsSeenThere(String language) {
        Chromium.size(browser, 1280);
        for (String path : new String[] {"reviews", "reviews/" + claims().get(3).id()}) {
            to(path + "?lang=" + language);
            assertThat(Chromium.tabbed(browser)).as(path).isGreaterThan(5);
        }
    }

    @ParameterizedTest @CsvSource({"en,1280,false", "ar,1280,true", "en,360,true", "ar,360,false", "fr,360,false", "uk,1280,false"}) void everyPageFitsAndCanBeUsedByEverybody(String language, int width, boolean dark) throws IOException {
        Chromium.colours(browser, dark);
        Chromium.size(browser, width);
        String name = language + "-" + width + (dark ? "-dark" : "");
        looked("reviews", name, "reviews?lang=" + language);
        Claim claim = desk.guarantees.guarantee(desk.guarantees.list(Filter.ALL).stream().max(java.util.Comparator.comparing(daman.deciding.Guarantee::claimCount)).orElseThrow().id()).orElseThrow().claims().getFirst();
        looked("review", name, "reviews/" + claim.id() + "?lang=" + language);
        Claim arabic = claims().stream().filter(one -> one.report().language().equals("ar")).findFirst().orElseThrow();
        to("reviews/" + arabic.id() + "?lang=" + language);
        new Reviewing(desk.ledger).record(new Review.Accept(arabic.id()), "who was faster " + name, "checked in the meantime");
        browser.executeScript("document.querySelector('#reject [name=reason]').focus()");
        type("لا وعد هنا");
        Chromium.enter(browser);
        assertThat(browser.findElements(By.cssSelector(".refused"))).hasSize(1);
        looked("review-faster", name, "");
        assertThat(browser.findElement(By.cssSelector("#reject [name=reason]")).getDomProperty("value")).isEqualTo("لا وعد هنا");
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).filteredOn(log -> !log.getMessage().contains("409")).as("the browser's console").isEmpty();
    }

    /** @param path empty for the page that is there */
    private static void looked(String page, String name, String path) throws IOException {
        if (!path.isEmpty()) to(path);
        Chromium.looked(browser, page + "-" + name);
        browser.executeScript("document.querySelector('.promise')?.scrollIntoView()");
        if (page.equals("review-faster")) Chromium.keep(browser, page + "-below-" + name);
    }

    /** Marks words of the report, as whoever drags over them does; the page is told of it a little later, and that is waited for. */
    private static String mark(String words) {
        return (String) browser.executeAsyncScript("""
            document.addEventListener('selectionchange', () => arguments[1](getSelection().toString()), {once: true});
            const walker = document.createTreeWalker(document.querySelector('[data-text]'), NodeFilter.SHOW_TEXT);
            for (let node; (node = walker.nextNode()); ) {
              const at = node.data.indexOf(arguments[0]);
              if (at < 0) continue;
              return getSelection().setBaseAndExtent(node, at, node, at + arguments[0].length);
            }
            throw new Error('not in the text');""", words);
    }

    private static List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        desk.guarantees.claims(Filter.ALL, Times.NOW, claim -> {
            if (claim.guarantee() != null && desk.guarantees.reviews(claim.id(), Times.NOW).isEmpty()) claims.add(claim);
        });
        return claims;
    }

    private static String claimOfThePage() { return browser.getCurrentUrl().replaceFirst(".*/reviews/(c-[0-9a-f]{12}).*", "$1"); }

    private static void to(String path) { browser.get(desk.pages.address() + path); }

    private static WebElement active() { return browser.switchTo().activeElement(); }

    private static void press(CharSequence... keys) { for (CharSequence key : keys) new Actions(browser).sendKeys(key).perform(); }

    private static void type(String text) { new Actions(browser).sendKeys(text).perform(); }

    /** A key of a keyboard of another script. */
    private static void key(String letter, String code) {
        for (String type : new String[] {"keyDown", "keyUp"}) browser.executeCdpCommand("Input.dispatchKeyEvent", Map.of("type", type, "key", letter, "code", code));
    }
}
