package daman.cli.proofs;

import daman.analysis.memory.KeptColumns;
import daman.cli.surroundings.KeyOption;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Format;
import daman.cli.terminal.Status;
import daman.guarantees.Rebuilding;
import daman.json.JsonForm;
import daman.ledger.Address;
import daman.ledger.Ledger;
import daman.ledger.Verification;
import daman.log.Proof;
import daman.log.Published;
import daman.log.notes.Checkpoint;
import daman.log.notes.LogRefused;
import daman.log.notes.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code daman verify}: is the log what was recorded? The ledger, a published folder, or one proof. */
@Command(name = "verify", description = "Hash the whole ledger anew, or a published log from its files alone, or check one proof; say its root hash, or the first entry that does not hold.", mixinStandardHelpOptions = true)
public final class Verify implements Callable<Integer> {
    private final Surroundings around;

    @Mixin LedgerOption ledger = new LedgerOption();
    @Option(names = "--key", paramLabel = "KEY", description = "the verifier key, or a file that holds it, as daman key prints it; else that of DIR, else that of the ledger") @Nullable String key;
    @Option(names = "--proof", paramLabel = "FILE", description = "a proof, as daman prove prints it") @Nullable String proof;
    @Option(names = "--since", paramLabel = "CHECKPOINT", description = "the file of an earlier checkpoint that the log must continue") @Nullable String since;
    @Option(names = "--format", defaultValue = "table", description = "table or json") Format format = Format.table;
    @Parameters(paramLabel = "DIR", arity = "0..1", description = "a folder with a published log; none for the ledger") @Nullable Path folder;

    public Verify(Surroundings around) {
        this.around = around;
    }

    /** In words and for programs. @param failure null when all holds */
    private record Answer(String holds, long entries, String root, @Nullable String failure, String todo) {}

    @Override public Integer call() {
        Answer answer = proof != null ? proof(proof) : folder != null ? published(folder) : ledger();
        around.line(format == Format.json ? json(answer) : answer.failure == null ? answer.holds : "does not hold: " + answer.failure + answer.todo);
        around.out().flush();
        return answer.failure == null ? Status.DONE : Status.LEFT_OUT;
    }

    private Answer ledger() {
        Address address = ledger.address(around);
        try (Ledger open = Ledger.existing(address)) {
            Optional<Checkpoint> earlier = since == null ? new KeyOption().file(around, address).last() : Optional.of(GivenFiles.checkpoint(since, key()));
            Verification all = open.verify(earlier);
            Optional<String> derived = all.failure() == null ? Rebuilding.difference(open) : Optional.empty();
            if (derived.isPresent()) return new Answer("", all.size(), all.root(), derived.get(), "; the log itself holds, and daman rebuild derives the tables anew, or daman ledger copy makes a ledger of it");
            Optional<String> columns = all.failure() == null ? KeptColumns.difference(open) : Optional.empty();
            if (columns.isPresent()) return new Answer("", all.size(), all.root(), columns.get(), "; the log and its tables hold, remove that file and it is made anew");
            return new Answer(entries(all.size()) + ", all hold; root " + all.root() + earlier.map(old -> "; continues what was signed for at " + old.size()).orElse(""), all.size(), all.root(), all.failure(), "; nothing was repaired, restore it from a backup");
        }
    }

    private Answer published(Path folder) {
        VerifierKey by = key == null ? Published.key(folder) : GivenFiles.key(key);
        Optional<Checkpoint> earlier = Optional.ofNullable(since).map(file -> GivenFiles.checkpoint(file, by));
        Published.Finding all = Published.verify(folder, by, earlier, Verification::isEntry);
        return new Answer(entries(all.size()) + ", all hold; root " + all.root() + "; signed by " + by + (key == null ? ", which is the folder's own word: compare it with what daman key prints" : ""),
            all.size(), all.root(), all.failure().orElse(null), "; do not rely on this copy");
    }

    private Answer proof(String file) {
        try {
            return switch (Proof.parse(GivenFiles.text(file))) {
                case Proof.Inclusion one -> included(one, one.check(key()));
                case Proof.Consistency one -> continued(one, one.check(key(), earlier()));
            };
        } catch (LogRefused refused) {
            return new Answer("", 0, "", "the proof " + refused.getMessage(), "");
        }
    }

    private static Answer included(Proof.Inclusion one, Checkpoint head) {
        if (!Verification.isEntry(one.index(), one.entry())) throw new LogRefused("is of something that is no entry of a ledger");
        return new Answer("entry " + one.index() + " is in the log " + head.origin() + " of " + entries(head.size()) + ":\n" + new String(one.entry(), StandardCharsets.UTF_8), head.size(), hex(head), null, "");
    }

    private static Answer continued(Proof.Consistency one, Checkpoint head) {
        return new Answer("the log " + head.origin() + " of " + entries(head.size()) + " continues the one of " + one.old(), head.size(), hex(head), null, "");
    }

    private Checkpoint earlier() {
        if (since == null) throw new LogRefused("is one that the log continues an earlier checkpoint: name its file with --since");
        return GivenFiles.checkpoint(since, key());
    }

    private VerifierKey key() { return key == null ? new KeyOption().file(around, ledger.address(around)).verifier() : GivenFiles.key(key); }

    private static String hex(Checkpoint head) { return java.util.HexFormat.of().formatHex(head.root()); }

    private static String entries(long size) { return size + (size == 1 ? " entry" : " entries"); }

    private static String json(Answer answer) {
        return JsonForm.object(form -> form.put("holds", answer.failure == null).put("entries", answer.entries).put("root", answer.root).put("failure", answer.failure));
    }
}
