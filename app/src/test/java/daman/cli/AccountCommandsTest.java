package daman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import daman.ledger.Kind;
import daman.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountCommandsTest {
    @TempDir Path folder;
    private String ledger = "";

    @BeforeEach void begin() {
        ledger = folder.resolve("daman.db").toString();
        Ledger.open(Path.of(ledger), Clock.systemUTC()).record(recording -> true);
    }

    @Test void anAccountIsAddedListedChangedAndRemoved() throws IOException {
        Typed typed = new Typed();
        typed.in = "four otters beneath glass\n";
        assertThat(typed.run("account", "add", "Anna", "--role", "administrator", "--ledger", ledger, "--as", "root").status()).isEqualTo(0);
        assertThat(new Typed().run("account", "list", "--ledger", ledger).out()).contains("anna", "administrator", "with a password").doesNotContain("argon2");
        assertThat(new Typed().run("account", "role", "anna", "reader", "--ledger", ledger, "--as", "root").status()).isEqualTo(0);
        assertThat(new Typed().run("account", "remove", "anna", "--ledger", ledger, "--as", "root").out()).contains("the last one");
        try (Ledger open = Ledger.existing(Path.of(ledger))) {
            assertThat(open.entries(Kind.ACCESS, Long.MAX_VALUE)).extracting(entry -> entry.body().path("action").asText() + " " + entry.body().path("role").asText("-") + " by " + entry.body().path("by").asText())
                .containsExactly("account-added administrator by root", "role-changed reader by root", "account-removed - by root");
        }
        assertThat(new Typed().run("verify", "--ledger", ledger).status()).isEqualTo(0);
        assertThat(new Typed().run("list", "--ledger", ledger).err()).as("all entries are in the tables").doesNotContain("not in its tables");
        assertThat(Files.readString(folder.resolve("daman.accounts"))).doesNotContain("anna");
    }

    @Test void aTokenIsShownOnce() throws IOException {
        Typed.Answer made = new Typed().run("token", "make", "robot", "--role", "reviewer", "--days", "7", "--ledger", ledger);
        assertThat(made.out().strip()).matches("daman_[A-Za-z0-9_-]{43}");
        String listed = new Typed().run("token", "list", "--ledger", ledger).out();
        assertThat(listed).contains("robot", "reviewer").doesNotContain(made.out().strip());
        String id = made.err().replaceFirst("(?s).*token ([0-9a-f]{8}) of.*", "$1");
        assertThat(new Typed().run("token", "revoke", id, "--ledger", ledger).status()).isEqualTo(0);
        assertThat(new Typed().run("token", "list", "--ledger", ledger).out()).doesNotContain("robot");
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"account add anna --role boss|none of reader, reviewer", "account add an|no password was given", "account add a/b --no-password|a name has letters", "account role nobody reader|has no account",
        "account password nobody|has no account", "account remove nobody|has no account", "token make robot --days 0|between 1 and", "token revoke 00000000|is no token"})
    void aWrongCallSaysWhatIsWrong(String call, String said) {
        Typed.Answer answer = new Typed().run((call + " --ledger " + ledger).split(" "));
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains(said);
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"serve --public --name desk.example.org|wants somebody who can sign in", "serve --public|wants the name", "serve --host 0.0.0.0|wants --public", "serve --behind-proxy|wants --public", "serve --name desk.example.org|wants --public", "serve --oidc nothing.properties|cannot be read"})
    void aDeskIsNotOpenedToEverybody(String call, String said) {
        Typed.Answer answer = new Typed().run((call + " --ledger " + ledger).split(" "));
        assertThat(answer.status()).isEqualTo(2);
        assertThat(answer.err()).contains(said);
    }
}
