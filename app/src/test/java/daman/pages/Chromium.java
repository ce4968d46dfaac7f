package daman.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's chromium, for tests. Pictures are left in {@code target/screens}. */
final class Chromium {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** How long what comes is waited for; more than any machine needs that also does something else. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MOST_PRESSES = 300;

    private Chromium() {}

    /** Skips the test where there is none. @param folder for its profile */
    static ChromeDriver open(Path folder) {
        assumeTrue(Files.isExecutable(PROGRAM) && Files.isExecutable(DRIVER), "no chromium and chromium-driver here: the pages are not looked at in a browser");
        // The driver is named, and its manager is told to fetch nothing.
        System.setProperty("SE_OFFLINE", "true");
        System.setProperty("SE_AVOID_STATS", "true");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(PROGRAM.toFile());
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--hide-scrollbars", "--user-data-dir=" + folder.resolve("profile"));
        options.setScriptTimeout(PATIENCE);
        return new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().withTimeout(PATIENCE).withLogOutput(java.io.OutputStream.nullOutputStream()).build(), options);
    }

    static void size(ChromeDriver browser, int width) { browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", 1400, "deviceScaleFactor", 1, "mobile", false)); }

    static void colours(ChromeDriver browser, boolean dark) { browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light")))); }

    static void keep(ChromeDriver browser, String name) throws IOException {
        Path screens = Files.createDirectories(Path.of("target", "screens"));
        File picture = browser.getScreenshotAs(OutputType.FILE);
        Files.move(picture.toPath(), screens.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Keeps a picture of the page; it fits its window, and nothing keeps anybody from using it. */
    static void looked(ChromeDriver browser, String name) throws IOException {
        keep(browser, name);
        assertThat(overflow(browser)).as("%s: what does not fit the width", name).isLessThanOrEqualTo(0);
        assertThat(serious(browser)).as(name).isEmpty();
    }

    /** Pixels by which the page is wider than its window. */
    private static int overflow(ChromeDriver browser) { return ((Number) browser.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue(); }

    /** Presses Enter on what has the focus, which leads to another page. */
    static void enter(ChromeDriver browser) { leaves(browser, () -> new Actions(browser).sendKeys(Keys.ENTER).perform()); }

    /**
     * Does what leads to another page, and waits until that is there: a driver waits for no page that a key asks for, and not for each that a click does. The former page is marked, so that
     * the next is known by having no mark; what a driver says of a page that is just being replaced ("stale", "does not belong to the document" and more) means that it is not there yet.
     */
    static void leaves(ChromeDriver browser, Runnable doing) {
        browser.executeScript("window.former = true");
        doing.run();
        new WebDriverWait(browser, PATIENCE).ignoring(WebDriverException.class).until(there -> browser.executeScript("return !window.former && document.readyState === 'complete'"));
    }

    /** Goes on by Tab until what has the focus is what was looked for. */
    static void tabTo(ChromeDriver browser, Predicate<WebElement> wanted) {
        for (int presses = 0; presses < MOST_PRESSES; presses++) {
            if (wanted.test(browser.switchTo().activeElement())) return;
            new Actions(browser).sendKeys(Keys.TAB).perform();
        }
        throw new AssertionError("not reached by Tab at " + browser.getCurrentUrl());
    }

    /** What keeps somebody from using the page, in axe's words. */
    private static List<String> serious(ChromeDriver browser) {
        return new AxeBuilder().setTimeout((int) PATIENCE.toSeconds()).analyze(browser).getViolations().stream().filter(rule -> Set.of("serious", "critical").contains(rule.getImpact())).map(Chromium::words).toList();
    }

    /**
     * Goes through the page by Tab alone: whatever can be used must be reached, in the order in which it stands, and be seen to have the focus.
     *
     * @return how many there were
     */
    static int tabbed(ChromeDriver browser) {
        List<?> wanted = (List<?>) browser.executeScript("return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter(one => one.checkVisibility() && !one.closest('details:not([open]) > :not(summary)') && (one.type !== 'radio' || one === document.querySelector('input[type=radio][name=' + one.name + ']'))).map(one => one.outerHTML.slice(0, 160))");
        browser.executeScript("document.activeElement.blur(); window.getSelection().removeAllRanges()");
        Set<Object> reached = new LinkedHashSet<>();
        for (int presses = 0; presses < wanted.size() + 60; presses++) {
            new Actions(browser).sendKeys(Keys.TAB).perform();
            Map<?, ?> seen = (Map<?, ?>) browser.executeScript("const one = document.activeElement, style = getComputedStyle(one); return {tag: one.tagName, html: one.outerHTML.slice(0, 160), outline: style.outlineStyle}");
            if ("BODY".equals(seen.get("tag"))) break;
            assertThat(seen.get("outline")).as("the focus is seen at %s", seen.get("html")).isNotEqualTo("none");
            if (wanted.contains(seen.get("html"))) reached.add(seen.get("html"));
        }
        assertThat(reached).as(browser.getCurrentUrl()).containsExactlyElementsOf(new LinkedHashSet<Object>(wanted));
        return reached.size();
    }

    private static String words(Rule rule) { return rule.getId() + ": " + rule.getNodes().stream().limit(3).map(node -> node.getHtml() + " " + node.getFailureSummary()).toList(); }
}
