package daman.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daman.access.AccessRefused;
import daman.access.opening.Journal;
import daman.access.Role;
import daman.ledger.Kind;
import daman.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    private static final String GOOD = "four otters beneath glass";
    private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");

    @TempDir Path folder;
    private Path file;
    private Ledger ledger;
    private Accounts accounts;
    private Granting granting;

    @BeforeEach void open() {
        file = folder.resolve("ledger.accounts");
        ledger = Ledger.open(folder.resolve("ledger.db"), Clock.fixed(NOW, ZoneOffset.UTC));
        accounts = at(NOW);
        granting = new Granting(ledger, accounts, "root", recording -> { });
    }

    @AfterEach void close() { ledger.close(); }

    private Accounts at(Instant now) { return new Accounts(new AccountFile(file), Clock.fixed(now, ZoneOffset.UTC), new SecureRandom()); }

    @Test void onlyTheRightPasswordSignsIn() {
        granting.add("anna", Role.REVIEWER, GOOD);
        assertThat(accounts.signIn(" Anna ", GOOD)).hasValueSatisfying(one -> assertThat(one.role()).isEqualTo(Role.REVIEWER));
        assertThat(accounts.signIn("anna", GOOD + " ")).isEmpty();
        assertThat(accounts.signIn("anna", "")).isEmpty();
        assertThat(accounts.signIn("boris", GOOD)).isEmpty();
        assertThat(accounts.signIn("../anna\n", GOOD)).isEmpty();
    }

    @Test void aPasswordIsTheSameHoweverItsLettersAreComposed() {
        granting.add("anna", Role.READER, "quatre élans derrière la vitre");
        assertThat(accounts.signIn("anna", java.text.Normalizer.normalize("quatre élans derrière la vitre", java.text.Normalizer.Form.NFD))).isPresent();
    }

    @Test void anAccountWithoutAPasswordSignsInWithNone() {
        granting.add("boris@example.org", Role.READER, null);
        assertThat(accounts.signIn("boris@example.org", "")).isEmpty();
        assertThat(accounts.find("boris@example.org")).isPresent();
    }

    @Test void nothingSecretIsKept() throws IOException {
        granting.add("anna", Role.REVIEWER, GOOD);
        String token = granting.make("robot", Role.READER, Duration.ofDays(1)).secret();
        assertThat(Files.readString(file)).contains("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(GOOD, token, token.substring(Token.BEGINNING.length()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        String log = ledger.entries(Kind.ACCESS, Long.MAX_VALUE).stream().map(entry -> entry.canonical()).reduce("", String::concat);
        assertThat(log).contains("\"account-added\"", "anna", "reviewer", "\"by\":\"root\"", "token-made").doesNotContain("argon2", "sha256", GOOD, token);
    }

    @Test void theHashIsTheOneOfTheReferenceImplementation() {
        // https://github.com/P-H-C/phc-winner-argon2, src/test.c: "password", "somesalt", t=2, m=2^16, p=1
        assertThat(PasswordHash.matches("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc", "password")).isTrue();
        assertThat(PasswordHash.matches("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc", "Password")).isFalse();
        assertThatThrownBy(() -> PasswordHash.matches("$2a$10$abcdefghijklmnopqrstuv", "password")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test void equalPasswordsHaveDifferentHashes() { assertThat(PasswordHash.of(GOOD, new SecureRandom())).isNotEqualTo(PasswordHash.of(GOOD, new SecureRandom())); }

    @ParameterizedTest @CsvSource({"short,anna,elevenchars", "easy,anna,password1234", "easy,anna,annaannaanna", "easy,anna.kovalenko,kovalenko1990", "easy,anna,damandamandaman", "easy,anna,aaaaaaaaaaaaaaaaaaaa", "easy,anna,qwertyuiop123456"})
    void aPoorPasswordIsNotTaken(String why, String name, String password) {
        assertThat(PasswordRule.against(name, password)).contains(why);
        assertThatThrownBy(() -> granting.add(name, Role.READER, password)).isInstanceOf(AccessRefused.class);
        assertThat(accounts.any()).isFalse();
        assertThat(ledger.size()).as("nothing was recorded").isZero();
    }

    @Test void aLongPasswordIsTakenWhateverItIsMadeOf() {
        assertThat(PasswordRule.against("anna", "чотири видри під склом")).isEmpty();
        assertThat(PasswordRule.against("anna", "four otters beneath glass ".repeat(9))).isEmpty();
        assertThat(PasswordRule.against("anna", "x".repeat(257))).contains("long");
    }

    @ParameterizedTest @ValueSource(strings = {"", " ", "-a", "a b", "a/b", "a\nb", "a\u202Eb", "<b>", "a\"b"}) void whatIsNoNameIsRefused(String name) { assertThatThrownBy(() -> Account.named(name)).isInstanceOf(AccessRefused.class); }

    @Test void aTokenIsGoodUntilItExpiresOrIsRevoked() {
        Accounts.Made made = granting.make("robot", Role.REVIEWER, Duration.ofDays(1));
        assertThat(accounts.bearer(made.secret())).hasValueSatisfying(visitor -> assertThat(visitor.name() + visitor.role()).isEqualTo("robotREVIEWER"));
        assertThat(accounts.bearer(made.secret() + "x")).isEmpty();
        assertThat(accounts.bearer("")).isEmpty();
        assertThat(at(NOW.plus(Duration.ofDays(1))).bearer(made.secret())).isEmpty();
        granting.revoke(made.token());
        assertThat(accounts.bearer(made.secret())).isEmpty();
    }

    @Test void aTokenMayNoMoreThanItsAccount() {
        granting.add("anna", Role.REVIEWER, GOOD);
        String secret = granting.make("anna", Role.ADMINISTRATOR, Duration.ofDays(1)).secret();
        assertThat(accounts.bearer(secret).orElseThrow().role()).isEqualTo(Role.REVIEWER);
        granting.setRole("anna", Role.READER);
        assertThat(accounts.bearer(secret).orElseThrow().role()).isEqualTo(Role.READER);
        granting.remove("anna");
        assertThat(accounts.bearer(secret)).isEmpty();
    }

    @Test void aChangeThatCannotBeIsNotRecorded() {
        granting.add("anna", Role.READER, null);
        long before = ledger.size();
        Stream.<Runnable>of(() -> granting.add("anna", Role.READER, null), () -> granting.setRole("boris", Role.READER), () -> granting.remove("boris")).forEach(change -> assertThatThrownBy(change::run).isInstanceOf(AccessRefused.class));
        assertThat(ledger.size()).isEqualTo(before);
        assertThat(ledger.verify().failure()).isNull();
    }

    @Test void whatOthersMayReadIsNotUsed() throws IOException {
        granting.add("anna", Role.READER, GOOD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> at(NOW).any()).isInstanceOf(AccessRefused.class).hasMessageContaining("chmod 600");
    }

    @Test void aDamagedFileLetsNobodyIn() throws IOException {
        granting.add("anna", Role.READER, GOOD);
        for (String damage : new String[] {"", "{", "{}", "[]", "{\"accounts\":[{\"name\":\"anna\"}],\"tokens\":[]}", "{\"accounts\":[],\"tokens\":[{\"id\":1}]}"}) {
            Files.writeString(file, damage);
            assertThatThrownBy(() -> at(NOW).any()).as(damage).isInstanceOf(AccessRefused.class).hasMessageContaining("damaged");
        }
    }

    @Test void manyAtOnceLoseNoChange() {
        java.util.stream.IntStream.range(0, 40).parallel().forEach(number -> at(NOW).add("name" + number, Role.READER, null));
        assertThat(accounts.accounts()).hasSize(40);
    }

    @Test void aJournalThatBeginsAnewIsItsOwnersAloneToo() throws Exception {
        Path journal = folder.resolve("long.journal");
        Files.write(journal, new byte[(4 << 20) + 1]);
        new Journal(journal, Clock.systemUTC()).tell("sign-in", "anna", "password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(journal))).isEqualTo("rw-------");
        assertThat(folder.resolve("long.journal.1")).hasSize((4 << 20) + 1);
    }
}
