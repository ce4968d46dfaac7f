package daman.pages.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import daman.access.Role;
import daman.access.Visitor;
import daman.access.accounts.AccountFile;
import daman.access.accounts.Accounts;
import daman.access.accounts.Granting;
import daman.ledger.Ledger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsTest {
    @TempDir Path folder;
    private final Hands clock = new Hands();
    private Accounts accounts;
    private Granting granting;
    private Sessions sessions;

    /** A clock that is moved by hand. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-02-01T12:00:00Z");

        void pass(Duration time) { now = now.plus(time); }

        @Override public Instant instant() { return now; }

        @Override public ZoneId getZone() { return ZoneOffset.UTC; }

        @Override public Clock withZone(ZoneId zone) { return this; }
    }

    @BeforeEach void open() {
        accounts = new Accounts(new AccountFile(folder.resolve("ledger.accounts")), clock, new SecureRandom());
        granting = new Granting(Ledger.open(folder.resolve("ledger.db"), clock), accounts, "root", recording -> { });
        sessions = new Sessions(accounts, clock, new SecureRandom());
        granting.add("anna", Role.REVIEWER, "four otters beneath glass");
    }

    @Test void aSessionIsFoundByItsSecretAlone() {
        String secret = sessions.begin("anna", null);
        assertThat(secret).hasSize(43);
        assertThat(sessions.find(secret).map(sessions::visitor)).contains(new Visitor("anna", Role.REVIEWER));
        assertThat(sessions.find(secret.substring(1) + "A")).isEmpty();
        assertThat(sessions.find(sessions.of("anna").getFirst().key())).as("what is kept is not what opens").isEmpty();
    }

    @Test void whoDoesNothingIsOutAfterTwoHoursAndWhoDoesAfterTwelve() {
        String idle = sessions.begin("anna", null);
        String busy = sessions.begin("anna", null);
        for (int quarters = 0; quarters < 48; quarters++) {
            clock.pass(Duration.ofMinutes(15));
            assertThat(sessions.find(busy)).as("after %s minutes", (quarters + 1) * 15).isPresent();
        }
        assertThat(sessions.find(idle)).isEmpty();
        clock.pass(Duration.ofSeconds(1));
        assertThat(sessions.find(busy)).isEmpty();
    }

    @Test void anIdleSessionEndsOnTime() {
        String secret = sessions.begin("anna", null);
        clock.pass(Sessions.IDLE);
        assertThat(sessions.find(secret)).isPresent();
        clock.pass(Sessions.IDLE.plusSeconds(1));
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test void anotherRoleAnotherPasswordAndNoAccountAreSoAtOnce() {
        String secret = sessions.begin("anna", null);
        granting.setRole("anna", Role.READER);
        assertThat(sessions.find(secret).map(sessions::visitor).orElseThrow().role()).isEqualTo(Role.READER);
        clock.pass(Duration.ofSeconds(1));
        accounts.setPassword("anna", "five herons above water");
        assertThat(sessions.find(secret)).isEmpty();
        String next = sessions.begin("anna", null);
        granting.remove("anna");
        assertThat(sessions.find(next)).isEmpty();
    }

    @Test void anAccountHasTenSessionsAtMost() {
        String first = sessions.begin("anna", null);
        for (int more = 0; more < 10; more++) {
            clock.pass(Duration.ofSeconds(1));
            sessions.begin("anna", null);
        }
        assertThat(sessions.of("anna")).hasSize(10);
        assertThat(sessions.find(first)).isEmpty();
    }

    @Test void groupsGiveARoleWithoutAnAccount() {
        String secret = sessions.begin("carol@example.org", Role.ADMINISTRATOR);
        assertThat(sessions.find(secret).map(sessions::visitor)).contains(new Visitor("carol@example.org", Role.ADMINISTRATOR));
    }

    @Test void somethingIsAllowedSoOftenAndThenOnceInAWhile() {
        Allowance allowance = new Allowance(3, Duration.ofSeconds(10), clock);
        for (int once = 0; once < 3; once++) assertThat(allowance.take("x")).isZero();
        assertThat(allowance.take("x")).isEqualTo(Duration.ofSeconds(10));
        assertThat(allowance.take("y")).isZero();
        clock.pass(Duration.ofSeconds(10));
        assertThat(allowance.take("x")).isZero();
        assertThat(allowance.take("x")).isPositive();
        allowance.giveBack("x");
        assertThat(allowance.take("x")).isZero();
    }
}
