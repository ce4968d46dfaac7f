package daman.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import daman.ledger.Address;
import daman.ledger.Homes;
import daman.ledger.Ledger;
import daman.ledger.Verification;
import daman.reports.Digest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody does to a ledger with the database's own tools is found and named, table by table. */
@ParameterizedClass @EnumSource(Homes.class)
class TamperedTest {
    private static final String F16 = "'providers':['NL'],'measure':'arms','item':'F-16','quantity':24,'stage':'announced'";
    @TempDir Path folder;
    @Parameter Homes home;
    private Address address;

    @BeforeEach void aLedgerWithSomethingInEveryTable() {
        address = home.fresh(folder);
        try (Ledger ledger = Ledger.open(address, Clock.systemUTC())) {
            Intake intake = new Intake(ledger);
            for (int day = 1; day < 9; day++) intake.record(Told.reading("wire-" + day, "2024-02-0" + day, F16, F16.replace("F-16", "Gripen")));
            new Reviewing(ledger).record(new Review.Accept(new Guarantees(ledger).list(Guarantees.Filter.ALL).getFirst().id()), "reviewer", "because");
        }
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "taken_in    | UPDATE taken_in SET entries = entries - 1",
        "taken_in    | INSERT INTO taken_in VALUES (3)",
        "taken_in    | DELETE FROM taken_in",
        "instants    | UPDATE instants SET at = at + 100000",
        "instants    | DELETE FROM instants",
        "reports     | UPDATE reports SET position = position + 1000 WHERE position = 0",
        "reports     | UPDATE reports SET body = replace(body, 'wire-1', 'wire-2')",
        "reports     | DELETE FROM reports WHERE position = 0",
        "bands       | DELETE FROM bands WHERE band LIKE '0:%'",
        "bands       | UPDATE bands SET report = replace(report, 'sha256:', 'sha256:0') WHERE band LIKE '0:%'",
        "claims      | UPDATE claims SET body = replace(body, 'Gripen', 'Mirage')",
        "claims      | UPDATE claims SET report = 'sha256:00'",
        "claims      | DELETE FROM claims WHERE position = 1",
        "memberships | UPDATE memberships SET rule = 'said so'",
        "memberships | UPDATE memberships SET part_of = guarantee",
        "memberships | DELETE FROM memberships",
        "versions    | UPDATE versions SET stage = 'delivered'",
        "versions    | UPDATE versions SET body = replace(body, '24', '42')",
        "versions    | DELETE FROM versions WHERE measure = 'arms'",
        "days        | UPDATE days SET first_known = first_known + 1",
        "days        | DELETE FROM days",
        "hints       | DELETE FROM hints",
        "hints       | INSERT INTO hints VALUES ('hint', 1, 'g-1')",
        "reviews     | UPDATE reviews SET undone = 1",
        "reviews     | DELETE FROM reviews",
        "hints       | DROP TABLE hints",
        "reviews     | ALTER TABLE reviews RENAME COLUMN undone TO done"
    }) void whatIsDerivedIsHeldAgainstTheLog(String table, String statement) {
        Homes.execute(address, statement);
        assertThat(found()).isPresent().get().asString().matches("the table [a-z_]+ is not what the log says").satisfies(words -> assertThat(table.equals("taken_in") || words.contains(" " + table + " ")).as(words).isTrue());
    }

    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "entries | entries_stay   | UPDATE entries SET entry = replace(entry, 'Gripen', 'Mirage') WHERE position = 2 | entry 2 is not what was recorded",
        "entries | entries_stay   | UPDATE entries SET kind = 'link' WHERE position = 2                               | entry 2 is filed as another kind",
        "entries | entries_remain | DELETE FROM entries WHERE position = 3                                           | entry 3 is missing",
        "entries | entries_remain | DELETE FROM entries WHERE position = (SELECT max(position) FROM entries)         | is not what the log says",
        "nodes   | nodes_stay     | INSERT INTO nodes SELECT 8, 0, leaf FROM entries WHERE position = 0               | nodes beyond its entries",
        "texts   | texts_remain   | DELETE FROM texts                                                                | is missing, and no entry withdrew it",
        "texts   | texts_stay     | UPDATE texts SET bytes = (SELECT leaf FROM entries WHERE position = 0)           | has another hash"
    }) void whatIsInTheLogIsHashedAnewAlsoWhereATriggerWasPutBack(String table, String trigger, String statement, String words) {
        if (home == Homes.FILE) {
            try (Ledger ledger = Ledger.existing(address)) {
                String made = ledger.read(sql -> sql.fetchOne("SELECT sql FROM sqlite_schema WHERE name = ?", trigger).get(0, String.class));
                Homes.execute(address, "DROP TRIGGER " + trigger);
                Homes.execute(address, statement);
                Homes.execute(address, made);
            }
        } else {
            Homes.execute(address, "ALTER TABLE " + table + " DISABLE TRIGGER USER");
            Homes.execute(address, statement);
            Homes.execute(address, "ALTER TABLE " + table + " ENABLE TRIGGER USER");
        }
        assertThat(found()).isPresent().get().asString().contains(words);
    }

    @Test void aTextThatNoEntryKeptIsTold() {
        Homes.execute(address, "INSERT INTO texts (hash, bytes) VALUES ('%s', %s)".formatted(Digest.of("extra".getBytes(StandardCharsets.UTF_8)), home == Homes.FILE ? "x'6578747261'" : "'\\x6578747261'"));
        assertThat(found()).isPresent().get().asString().contains("lies beside the log, and no entry kept it");
    }

    @ParameterizedTest @ValueSource(strings = {"texts_stay", "entries_remain"}) void aTriggerThatGuardsTheLogIsMissed(String trigger) {
        Homes.execute(address, "DROP TRIGGER " + trigger + (home == Homes.FILE ? "" : " ON " + trigger.substring(0, trigger.indexOf('_'))));
        assertThat(found()).isPresent().get().asString().contains("the trigger ", trigger);
    }

    @ParameterizedTest @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "CREATE TRIGGER more AFTER INSERT ON entries BEGIN DELETE FROM hints; END | the trigger more is none of Daman's",
        "DROP INDEX claims_by_report                                              | the index claims_by_report is missing",
        "CREATE TABLE more (a)                                                    | the table more is none of Daman's"
    }) void whatWasMadeOtherwiseIsNamedInAFile(String statement, String words) {
        org.junit.jupiter.api.Assumptions.assumeTrue(home == Homes.FILE, "a server may keep more beside a ledger");
        Homes.execute(address, statement);
        assertThat(found()).contains(words);
    }

    /** What daman verify says of it. */
    private Optional<String> found() {
        try (Ledger ledger = Ledger.existing(address)) {
            Verification log = ledger.verify();
            return log.failure() != null ? Optional.of(log.failure()) : Rebuilding.difference(ledger);
        }
    }
}
