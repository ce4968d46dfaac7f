package daman.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's chromium, for tests. Pictures are left in {@code target/screens}. */
final class Chromium {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

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
        return new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).usingAnyFreePort().withLogOutput(java.io.OutputStream.nullOutputStream()).build(), options);
    }

    static void size(ChromeDriver browser, int width) { browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", 1400, "deviceScaleFactor", 1, "mobile", false)); }

    static void colours(ChromeDriver browser, boolean dark) { browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light")))); }

    static void keep(ChromeDriver browser, String name) throws IOException {
        Path screens = Files.createDirectories(Path.of("target", "screens"));
        File picture = browser.getScreenshotAs(OutputType.FILE);
        Files.move(picture.toPath(), screens.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Pixels by which the page is wider than its window. */
    static int overflow(ChromeDriver browser) { return ((Number) browser.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue(); }

    /** What keeps somebody from using the page, in axe's words. */
    static List<String> serious(ChromeDriver browser) {
        return new AxeBuilder().analyze(browser).getViolations().stream().filter(rule -> Set.of("serious", "critical").contains(rule.getImpact())).map(Chromium::words).toList();
    }

    private static String words(Rule rule) { return rule.getId() + ": " + rule.getNodes().stream().limit(3).map(node -> node.getHtml() + " " + node.getFailureSummary()).toList(); }
}
