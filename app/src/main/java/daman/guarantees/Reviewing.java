package daman.guarantees;

import static daman.guarantees.tables.Rows.*;

import daman.guarantees.tables.Action;
import daman.guarantees.tables.TakingIn;
import daman.claims.Claim;
import daman.claims.ClaimBody;
import daman.json.JsonForm;
import daman.ledger.Entry;
import daman.ledger.Kind;
import daman.ledger.Ledger;
import daman.reports.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Records what reviewers decide: nothing is changed, each decision is an entry, and so is its undoing. */
public final class Reviewing {
    private final Ledger ledger;

    public Reviewing(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A review that can't be: of something that is not there, or nothing would come of it. The message is for people. */
    public static final class Impossible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Impossible(String what) { super(what); }
    }

    /**
     * @param reviewer whose decision it is
     * @param reason   why, for those who read the ledger later
     * @return the entry's index, by which it can be undone
     * @throws Impossible when nothing can come of it; nothing is recorded
     */
    public long record(Review review, String reviewer, String reason) {
        if (reviewer.isBlank()) throw new Impossible("a review needs a reviewer: --reviewer NAME, or $DAMAN_REVIEWER");
        if (reason.isBlank()) throw new Impossible("a review needs a reason: --why TEXT");
        return ledger.record(recording -> {
            TakingIn tables = Rebuilding.caughtUp(recording);
            String body = new Check(tables).body(review, reviewer.strip(), reason.strip());
            Entry entry = recording.append(Kind.REVIEW, body);
            tables.take(entry);
            tables.done();
            return entry.index();
        });
    }

    /** Whether a review can be, and its entry's body. */
    private record Check(TakingIn tables) {
        String body(Review review, String reviewer, String reason) {
            return switch (review) {
                case Review.Accept accept -> {
                    if (accept.id().startsWith("g-")) members(accept.id());
                    else claim(accept.id());
                    yield form(Action.ACCEPT, reviewer, reason, form -> form.put("target", accept.id()));
                }
                case Review.Reject reject -> {
                    if (claim(reject.claim()).guarantee() == null) throw new Impossible(reject.claim() + " speaks of no promise already");
                    yield form(Action.REJECT, reviewer, reason, form -> form.put("target", reject.claim()));
                }
                case Review.Correct correct -> {
                    if (claim(correct.claim()).commitment().equals(correct.commitment())) throw new Impossible(correct.claim() + " says that already");
                    yield form(Action.CORRECT, reviewer, reason, form -> {
                        form.put("target", correct.claim());
                        ClaimBody.putCommitment(form, correct.commitment());
                    });
                }
                case Review.Merge merge -> {
                    members(merge.guarantee());
                    members(merge.into());
                    if (merge.guarantee().equals(merge.into())) throw new Impossible(merge.guarantee() + " can't be merged into itself");
                    yield form(Action.MERGE, reviewer, reason, form -> form.put("target", merge.guarantee()).put("into", merge.into()));
                }
                case Review.Split split -> {
                    Set<String> moved = Set.copyOf(split.claims());
                    List<String> all = members(split.guarantee()).stream().map(Claim::id).toList();
                    if (moved.isEmpty() || !all.containsAll(moved)) throw new Impossible("only claims of " + split.guarantee() + " can be split off it; daman show " + split.guarantee() + " lists them");
                    if (moved.size() == all.size()) throw new Impossible("all claims of " + split.guarantee() + " would go, so that nothing is split");
                    yield form(Action.SPLIT, reviewer, reason, form -> form.put("target", split.guarantee()).put("claims", split.claims()).put("into", newId(split)));
                }
                case Review.Undo undo -> {
                    if (!tables.isReview(undo.entry())) throw new Impossible("entry " + undo.entry() + " is no review that can still be undone");
                    yield form(Action.UNDO, reviewer, reason, form -> form.put("entry", undo.entry()));
                }
            };
        }

        private static String form(Action action, String reviewer, String reason, JsonForm.Written more) {
            return JsonForm.ledgerObject(form -> {
                form.put("action", action.id()).put("reviewer", reviewer).put("reason", reason);
                more.to(form);
            });
        }

        private Claim claim(String id) {
            return tables.claims().one(id, OPEN - 1).stream().findFirst().orElseThrow(() -> new Impossible(id + " is no claim of this ledger"));
        }

        private List<Claim> members(String guarantee) {
            List<Claim> members = tables.members().of(guarantee);
            if (members.isEmpty()) throw new Impossible(guarantee + " is no guarantee of this ledger");
            return members;
        }

        private static String newId(Review.Split split) {
            String what = split.guarantee() + "\n" + String.join("\n", split.claims().stream().sorted().toList());
            return "g-" + Digest.of(what.getBytes(StandardCharsets.UTF_8)).substring("sha256:".length(), "sha256:".length() + 12);
        }
    }
}
