package daman.cli.proofs;

import daman.cli.surroundings.KeyOption;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Format;
import daman.cli.terminal.Shown;
import daman.cli.terminal.Status;
import daman.guarantees.Guarantees;
import daman.json.JsonForm;
import daman.ledger.Address;
import daman.ledger.Ledger;
import daman.log.Log;
import daman.log.Proof;
import daman.log.notes.Checkpoint;
import daman.log.notes.KeyFile;
import daman.log.notes.LogRefused;
import daman.log.notes.SigningKey;
import daman.log.tree.Proofs;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daman prove}: what somebody else needs to be certain that an entry is in the log, or that the log only grew. */
@Command(name = "prove", description = "Print a proof that an entry is in the log (C2SP tlog-proof), or that the log continues an earlier checkpoint; daman verify --proof FILE checks it.", mixinStandardHelpOptions = true)
public final class Prove implements Callable<Integer> {
    private final Surroundings around;

    @Mixin LedgerOption ledger = new LedgerOption();
    @Mixin KeyOption key = new KeyOption();
    @Option(names = "--since", paramLabel = "CHECKPOINT", description = "the file of an earlier checkpoint, or its size: prove that the log continues it") @Nullable String since;
    @Option(names = "--format", defaultValue = "table", description = "table (the proof itself) or json") Format format = Format.table;
    @Parameters(paramLabel = "ID", arity = "0..1", description = "of a claim (c-...) or a report (sha256:...), or its beginning; or the index of an entry") @Nullable String id;

    public Prove(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        if ((id == null) == (since == null)) return wrong("say what to prove: the ID of a claim or a report, the index of an entry, or --since with an earlier checkpoint");
        Address address = ledger.address(around);
        try (Ledger open = Ledger.existing(address)) {
            return prove(open, key.file(around, address));
        } finally {
            around.out().flush();
        }
    }

    private int prove(Ledger open, KeyFile file) {
        OptionalLong index = id == null ? OptionalLong.empty() : index(new Guarantees(open), id);
        if (id != null && index.isEmpty()) return Status.WRONG_CALL;
        if (!file.exists()) around.err().println("daman: made the key " + file.path() + "; daman key prints its public half");
        SigningKey signing = file.key(null);
        Proof proof = open.log((log, size) -> since == null ? inclusion(log, index.getAsLong(), size, file.sign(signing, log, size)) : consistency(log, size, signing, file.sign(signing, log, size)));
        if (format == Format.json) around.line(json(proof));
        else print(around.out(), proof.text());
        return Status.DONE;
    }

    private static Proof inclusion(Log log, long index, long size, String checkpoint) {
        if (index >= size) throw new LogRefused("the ledger has " + size + " entries, the last of them is " + (size - 1));
        return new Proof.Inclusion(log.entries(index, index + 1).getFirst(), index, new Proofs(log).inclusion(index, size), checkpoint);
    }

    private Proof consistency(Log log, long size, SigningKey signing, String checkpoint) {
        long old = Checkpoint.number(String.valueOf(since)).orElseGet(() -> GivenFiles.checkpoint(String.valueOf(since), signing.verifier()).size());
        if (old > size) throw new LogRefused("the ledger has " + size + " entries, and the earlier checkpoint is of " + old);
        return new Proof.Consistency(old, new Proofs(log).consistency(old, size), checkpoint);
    }

    private OptionalLong index(Guarantees guarantees, String id) {
        if (Checkpoint.number(id).isPresent()) return OptionalLong.of(Long.parseLong(id));
        List<String> ids = guarantees.idsFrom(id);
        if (ids.size() != 1) return none(Shown.plain(id) + (ids.isEmpty() ? " is nothing in this ledger; daman list shows the guarantees, daman show ID its claims" : " is the beginning of several ids; type more of it"));
        String whole = ids.getFirst();
        if (whole.startsWith("g-")) return none("a guarantee is what its claims say, and they are what can be proven; daman show " + whole + " lists them");
        return OptionalLong.of(guarantees.claim(whole).map(claim -> claim.index()).or(() -> guarantees.report(whole).map(report -> report.head().index())).orElseThrow());
    }

    private OptionalLong none(String message) {
        wrong(message);
        return OptionalLong.empty();
    }

    private int wrong(String message) {
        around.err().println("daman: " + message);
        return Status.WRONG_CALL;
    }

    /** The bytes as they are: a proof is not words for a terminal. */
    private static void print(PrintStream out, String text) { out.writeBytes(text.getBytes(StandardCharsets.UTF_8)); }

    private static String json(Proof proof) {
        return switch (proof) {
            case Proof.Inclusion one -> JsonForm.object(form -> form.put("checkpoint", one.checkpoint()).put("index", one.index()).put("hashes", base64(one.path())).put("entry", new String(one.entry(), StandardCharsets.UTF_8)));
            case Proof.Consistency one -> JsonForm.object(form -> form.put("checkpoint", one.checkpoint()).put("old", one.old()).put("hashes", base64(one.path())));
        };
    }

    private static List<String> base64(List<byte[]> hashes) { return hashes.stream().map(Base64.getEncoder()::encodeToString).toList(); }
}
