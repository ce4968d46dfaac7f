package daman.exporters;

import daman.exporters.records.About;
import daman.ledger.Ledger;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a ledger of its own whose every field is hostile, and what its files say about themselves. */
abstract class OfAHostileLedger {
    @TempDir Path folder;
    Ledger ledger;
    About about;

    @BeforeEach void open() {
        ledger = HostileLedger.in(folder);
        about = HostileLedger.about(ledger, folder);
    }

    @AfterEach void close() { ledger.close(); }
}
