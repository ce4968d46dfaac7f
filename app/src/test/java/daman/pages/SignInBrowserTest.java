package daman.pages;

import static org.assertj.core.api.Assertions.assertThat;

import daman.access.Role;
import daman.access.Visitor;
import daman.access.accounts.AccountFile;
import daman.access.accounts.Accounts;
import daman.access.accounts.Granting;
import daman.access.opening.Journal;
import daman.access.opening.Opening;
import daman.access.opening.Provider;
import daman.access.opening.SignIn;
import daman.languages.Knowledge;
import daman.ledger.Ledger;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Signing in with a keyboard, in a browser that sends what browsers send. */
class SignInBrowserTest {
    private static final String GOOD = "four otters beneath glass";

    @TempDir static Path folder;
    private static Ledger ledger;
    private static Pages pages;
    private static ChromeDriver browser;

    @BeforeAll static void open() {
        browser = Chromium.open(folder);
        ledger = Ledger.open(folder.resolve("ledger.db"), Clock.systemUTC());
        Accounts accounts = new Accounts(new AccountFile(folder.resolve("ledger.accounts")), Clock.systemUTC(), new SecureRandom());
        new Granting(ledger, accounts, "root", recording -> { }).add("anna", Role.REVIEWER, GOOD);
        Provider provider = new Provider(URI.create("http://127.0.0.1:9"), "daman", "secret", "", Map.of(), URI.create("http://127.0.0.1:9"));
        SignIn signIn = new SignIn(accounts, provider, new Journal(folder.resolve("ledger.journal"), Clock.systemUTC()), Clock.systemUTC());
        pages = Pages.start(ledger, Knowledge.of(Map.of()), daman.sources.Standings.NONE, new Opening(new Opening.Place("127.0.0.1", 0, false, false, Set.of()), new Visitor("local", Role.ADMINISTRATOR), signIn), System.err);
    }

    @AfterAll static void close() {
        if (browser != null) browser.quit();
        if (pages != null) pages.close();
        if (ledger != null) ledger.close();
    }

    @ParameterizedTest @CsvSource({"en,1280,false", "ar,1280,true", "en,360,true", "ar,360,false"}) void somebodySignsInAndOut(String language, int width, boolean dark) throws IOException {
        Chromium.colours(browser, dark);
        Chromium.size(browser, width);
        String name = language + "-" + width + (dark ? "-dark" : "");
        browser.manage().deleteAllCookies();
        browser.get(pages.address() + "guarantees?lang=" + language);
        Chromium.looked(browser, "sign-in-" + name);
        type(By.name("name"), "anna");
        type(By.name("password"), "wrong" + Keys.ENTER);
        assertThat(soon(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("[role=alert]"))).getText()).isNotBlank();
        assertThat(browser.findElement(By.name("name")).getDomProperty("value")).as("what was typed stays").isEqualTo("anna");
        assertThat(browser.findElement(By.name("password")).getDomProperty("value")).isEmpty();
        Chromium.looked(browser, "sign-in-refused-" + name);
        type(By.name("password"), GOOD + Keys.ENTER);
        soon(ExpectedConditions.urlToBe(pages.address() + "guarantees?lang=" + language)); // where he was going
        browser.findElement(By.cssSelector("header .you a")).sendKeys(Keys.ENTER);
        soon(ExpectedConditions.urlToBe(pages.address() + "you?lang=" + language));
        Chromium.looked(browser, "you-" + name);
        browser.findElement(By.cssSelector("header .you button")).sendKeys(Keys.ENTER);
        soon(ExpectedConditions.urlToBe(pages.address() + "sign-in?lang=" + language));
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo(language);
        browser.get(pages.address() + "you");
        assertThat(browser.getCurrentUrl()).contains("/sign-in");
    }

    /** A form that was sent by a key is not waited for by itself. */
    private static <T> T soon(ExpectedCondition<T> what) { return new WebDriverWait(browser, Duration.ofSeconds(20)).until(what); }

    private static void type(By field, String keys) { browser.findElement(field).sendKeys(keys); }
}
