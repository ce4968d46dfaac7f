package daman.app;

import static org.assertj.core.api.Assertions.assertThat;

import daman.analysis.memory.ColumnsKept;
import daman.guarantees.History;
import daman.ledger.Homes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code daman verify}, as it is started, on the file of columns beside a ledger. */
class KeptColumnsVerifiedTest {
    private static final int HOLDS = 0, HOLDS_NOT = 1;
    /** Where the head says which Daman wrote it. */
    private static final int BUILD = 8;
    @TempDir Path folder;

    @Test void afterVerifyingNoFileIsThereThatIsNotWhatTheTablesSay() throws IOException, InterruptedException {
        try (History history = new History(Homes.FILE, 2)) {
            for (int step = 0; step < History.STEPS / 2; step++) history.step();
            Path ledger = history.ledger.file().orElseThrow(), file = history.ledger.beside("columns").orElseThrow();
            assertThat(run(ColumnsKept.class, ledger.toString())).as(said()).isZero();
            byte[] right = Files.readAllBytes(file);

            assertThat(verify(ledger)).as(said()).isEqualTo(HOLDS);
            assertThat(file).as("it was held against the tables").hasBinaryContent(right);

            byte[] forged = right.clone();
            forged[right.length / 2] ^= 1;
            Files.write(file, ColumnsKept.summed(forged));
            assertThat(verify(ledger)).isEqualTo(HOLDS_NOT);
            assertThat(said()).contains("does not hold: the file " + file + " is not what the tables say").contains("remove that file");
            assertThat(file).as("whoever looks into it finds it").exists();

            byte[] spoilt = right.clone();
            spoilt[BUILD] ^= 1;
            Files.write(file, spoilt);
            assertThat(verify(ledger)).as(said()).isEqualTo(HOLDS);
            assertThat(file).as("nobody reads it, since its head is spoilt").doesNotExist();

            Files.write(file, right);
            history.step();
            assertThat(verify(ledger)).as(said()).isEqualTo(HOLDS);
            assertThat(file).as("of an earlier state").doesNotExist();
        }
    }

    private int verify(Path ledger) throws IOException, InterruptedException { return run(Main.class, "verify", "--ledger", ledger.toString()); }

    private int run(Class<?> program, String... arguments) throws IOException, InterruptedException {
        return Programs.end(Programs.start(List.of(), folder.resolve("said"), program, arguments));
    }

    private String said() throws IOException { return Files.exists(folder.resolve("said")) ? Files.readString(folder.resolve("said")) : ""; }
}
