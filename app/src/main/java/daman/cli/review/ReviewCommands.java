package daman.cli.review;

import daman.analysis.figures.Cut;
import daman.analysis.figures.Cuts;
import daman.analysis.memory.Memory;
import daman.analysis.review.Doubt;
import daman.analysis.review.Queues;
import daman.analysis.review.Reason;
import daman.analysis.review.SignsOfClaims;
import daman.claims.Claim;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Format;
import daman.cli.terminal.Shown;
import daman.cli.terminal.Status;
import daman.cli.terminal.Table;
import daman.cli.terminal.Table.Cell;
import daman.guarantees.Correction;
import daman.guarantees.Guarantees;
import daman.guarantees.Impossible;
import daman.guarantees.Review;
import daman.guarantees.Reviewing;
import daman.guarantees.Times;
import daman.json.JsonForm;
import daman.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code daman review}: what should be looked at, and what reviewers decide. */
@Command(name = "review", description = "List what should be looked at, the heaviest first; decide on a claim or a guarantee. Every decision is an entry with its reviewer and its reason, and can be undone by another.",
    mixinStandardHelpOptions = true, footerHeading = "%nFor example:%n", footer = {
        "  daman review                                              what should be looked at first, and why",
        "  daman review accept c-1a2b --why 'checked against the text'",
        "  daman review reject c-1a2b --why 'the minister spoke of another country'",
        "  daman review correct c-1a2b --stage discussed --why 'only \"is considering\"'",
        "  daman review merge g-77aa g-12cd --why 'one package, told twice'      the first goes into the second",
        "  daman review split g-12cd c-1a2b c-3c4d --why 'these are of the May package'",
        "  daman review undo 412 --why 'decided too early'           412 is the entry that the decision printed",
        "The beginning of an id will do. --reviewer NAME, else $DAMAN_REVIEWER, else $USER is who decides."})
public final class ReviewCommands implements Callable<Integer> {
    private final Surroundings around;

    @Mixin LedgerOption ledger = new LedgerOption();
    @Option(names = "--format", defaultValue = "table", description = "table, or json: one line for each promise that waits") Format format = Format.table;
    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "at most so many; 50 unless given") int limit = 50;

    public ReviewCommands(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        try (Ledger open = Ledger.existing(ledger.address(around))) {
            print(queue(open, ledger.guarantees(open, around)));
        }
        around.out().flush();
        return Status.DONE;
    }

    /** A promise that should be looked at, and its claim to begin with. */
    private record Waiting(Doubt doubt, Claim claim) {
        String why() { return doubt.reasons().stream().map(reason -> reason.id().replace('-', ' ')).collect(Collectors.joining(", ")); }
    }

    private List<Waiting> queue(Ledger open, Guarantees guarantees) {
        Memory memory = new Memory(open);
        Cut cut = new Cuts(memory, guarantees).at(Times.NOW);
        Queues queues = new Queues(new SignsOfClaims(open, memory));
        return queues.of(cut).stream().limit(Math.max(1, limit)).flatMap(doubt -> guarantees.guarantee(doubt.promise().id()).stream().map(whole -> new Waiting(doubt, queues.first(whole, cut)))).toList();
    }

    private void print(List<Waiting> queue) {
        if (format == Format.json) queue.forEach(one -> around.line(json(one)));
        else if (queue.isEmpty()) around.line("nothing waits for a reviewer");
        else table(queue).lines(around.terminal().width(), around.terminal().coloured()).forEach(around::line);
    }

    private static String json(Waiting one) {
        return JsonForm.object(form -> form.put("claim", one.claim.id()).put("guarantee", one.doubt.promise().id()).put("weight", one.doubt.weight()).put("reasons", one.doubt.reasons().stream().map(Reason::id).toList())
            .put("rule", one.claim.rule()).put("words", one.claim.commitment().evidence().text()).put("source", one.claim.report().source()));
    }

    private static Table table(List<Waiting> queue) {
        Table table = Table.ofWords("claim", "guarantee", "weight", "why", "words");
        for (Waiting one : queue)
            table.row(Cell.of(one.claim.id()), Cell.of(one.doubt.promise().id()), Cell.of(Integer.toString(one.doubt.weight())), Cell.of(one.why()), Cell.of(one.claim.commitment().evidence().text()));
        return table;
    }

    /** What all decisions have. */
    abstract static class Decision implements Callable<Integer> {
        final Surroundings around;

        @Spec @Nullable CommandSpec spec;
        @Mixin LedgerOption ledger = new LedgerOption();
        @Option(names = "--format", defaultValue = "table", description = "table or json") Format format = Format.table;
        @Option(names = "--reviewer", paramLabel = "NAME", description = "whose decision it is; else $DAMAN_REVIEWER, else $USER") @Nullable String reviewer;
        @Option(names = "--why", paramLabel = "TEXT", required = true, description = "the reason, for those who read the ledger later") String why = "";

        Decision(Surroundings around) {
            this.around = around;
        }

        abstract Review review(Guarantees guarantees);

        @Override public Integer call() {
            Ledger.existing(ledger.address(around)).close();
            long entry;
            try (Ledger open = Ledger.open(ledger.address(around), around.clock())) {
                entry = new Reviewing(open).record(review(new Guarantees(open)), who(), why);
            } catch (Impossible impossible) {
                throw wrong(String.valueOf(impossible.getMessage()));
            }
            around.line(format == Format.json ? JsonForm.object(form -> form.put("entry", entry)) : "recorded as entry " + entry + "; daman review undo " + entry + " --why TEXT takes it back");
            around.out().flush();
            return Status.DONE;
        }

        private String who() {
            if (reviewer != null) return reviewer;
            String named = around.environment().getOrDefault("DAMAN_REVIEWER", "");
            return named.isEmpty() ? around.environment().getOrDefault("USER", "") : named;
        }

        /** The one id that begins so. */
        String whole(Guarantees guarantees, String id, String kind) {
            List<String> ids = id.startsWith(kind) ? guarantees.idsFrom(id) : List.of();
            if (ids.size() == 1) return ids.getFirst();
            throw wrong(id + (ids.isEmpty() ? " is no " + (kind.equals("g-") ? "guarantee" : "claim") + " of this ledger; daman list and daman show tell their ids" : " is the beginning of several ids; type more of it"));
        }

        ParameterException wrong(String what) { return new ParameterException(Objects.requireNonNull(spec).commandLine(), Shown.plain(what)); }
    }

    /** It is right as it stands. */
    @Command(name = "accept", description = "Say that a claim or a guarantee is right as it stands.", mixinStandardHelpOptions = true)
    public static final class Accept extends Decision {
        @Parameters(paramLabel = "ID", description = "of a claim (c-...) or a guarantee (g-...)") String id = "";

        public Accept(Surroundings around) { super(around); }

        @Override Review review(Guarantees guarantees) { return new Review.Accept(whole(guarantees, id, id.startsWith("g-") ? "g-" : "c-")); }
    }

    /** It speaks of no promise. */
    @Command(name = "reject", description = "Say that a claim was read or made wrongly: it speaks of no promise.", mixinStandardHelpOptions = true)
    public static final class Reject extends Decision {
        @Parameters(paramLabel = "CLAIM", description = "c-...") String id = "";

        public Reject(Surroundings around) { super(around); }

        @Override Review review(Guarantees guarantees) { return new Review.Reject(whole(guarantees, id, "c-")); }
    }

    /** The words mean something else. */
    @Command(name = "correct", description = "Say what a claim's words really mean. What is not named stays as it was read; 'none' empties a field.", mixinStandardHelpOptions = true)
    public static final class Correct extends Decision {
        @Parameters(paramLabel = "CLAIM", description = "c-...") String id = "";
        @Mixin CorrectionOption correction = new CorrectionOption();

        public Correct(Surroundings around) { super(around); }

        @Override Review review(Guarantees guarantees) {
            String claim = whole(guarantees, id, "c-");
            Claim read = guarantees.claim(claim).orElseThrow(() -> wrong(id + " is no claim of this ledger"));
            String text = correction.words == null ? "" : guarantees.report(read.report().id()).map(report -> report.reading().report().text()).orElse("");
            try {
                return new Review.Correct(claim, correction.correction().of(read.commitment(), text));
            } catch (Correction.Misunderstood wrong) {
                throw wrong(CorrectionOption.named(wrong.field()) + " " + wrong.value() + (wrong.field().equals(Correction.WORDS) ? " does not stand in the report; they have to be its words, character for character" : " can't be understood; daman review correct --help shows how it is written"));
            }
        }
    }

    /** Two are one. */
    @Command(name = "merge", description = "Say that two guarantees are one promise: the first goes into the second.", mixinStandardHelpOptions = true)
    public static final class Merge extends Decision {
        @Parameters(index = "0", paramLabel = "GUARANTEE", description = "g-..., which goes") String from = "";
        @Parameters(index = "1", paramLabel = "INTO", description = "g-..., which stays") String into = "";

        public Merge(Surroundings around) { super(around); }

        @Override Review review(Guarantees guarantees) { return new Review.Merge(whole(guarantees, from, "g-"), whole(guarantees, into, "g-")); }
    }

    /** One is two. */
    @Command(name = "split", description = "Say that some claims of a guarantee speak of another promise, which they become.", mixinStandardHelpOptions = true)
    public static final class Split extends Decision {
        @Parameters(index = "0", paramLabel = "GUARANTEE", description = "g-...") String from = "";
        @Parameters(index = "1", arity = "1..*", paramLabel = "CLAIM", description = "c-..., which go") List<String> ids = List.of();

        public Split(Surroundings around) { super(around); }

        @Override Review review(Guarantees guarantees) {
            List<String> claims = new ArrayList<>();
            for (String id : ids) claims.add(whole(guarantees, id, "c-"));
            return new Review.Split(whole(guarantees, from, "g-"), claims);
        }
    }

    /** An earlier decision was a mistake. */
    @Command(name = "undo", description = "Take an earlier review back: what it moved goes to where it was, unless something moved it on.", mixinStandardHelpOptions = true)
    public static final class Undo extends Decision {
        @Parameters(paramLabel = "ENTRY", description = "the index that the decision printed; daman show ID lists them") long entry;

        public Undo(Surroundings around) { super(around); }

        @Override Review review(Guarantees guarantees) { return new Review.Undo(entry); }
    }
}
