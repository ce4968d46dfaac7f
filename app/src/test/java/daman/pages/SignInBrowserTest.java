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
        type(By.name("password"), "wrong");
        Chromium.enter(browser);
        assertThat(browser.findElement(By.cssSelector("[role=alert]")).getText()).isNotBlank();
        assertThat(browser.findElement(By.name("name")).getDomProperty("value")).as("what was typed stays").isEqualTo("anna");
        assertThat(browser.findElement(By.name("password")).getDomProperty("value")).isEmpty();
        Chromium.looked(browser, "sign-in-refused-" + name);
        type(By.name("password"), GOOD);
        Chromium.enter(browser);
        assertThat(browser.getCurrentUrl()).as("where he was going").isEqualTo(pages.address() + "guarantees?lang=" + language);
        enterOn("header .you a");
        assertThat(browser.getCurrentUrl()).isEqualTo(pages.address() + "you?lang=" + language);
        Chromium.looked(browser, "you-" + name);
        enterOn("header .you button");
        assertThat(browser.getCurrentUrl()).isEqualTo(pages.address() + "sign-in?lang=" + language);
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo(language);
        browser.get(pages.address() + "you");
        assertThat(browser.getCurrentUrl()).contains("/sign-in");
    }

    private static void enterOn(String what) { Chromium.leaves(browser, () -> browser.findElement(By.cssSelector(what)).sendKeys(Keys.ENTER)); }

    private static void type(By field, String keys) { browser.findElement(field).sendKeys(keys); }
}
