package daman.guarantees;

import static daman.guarantees.tables.Rows.*;

import daman.claims.Claim;
import daman.claims.ClaimBody;
import daman.guarantees.Impossible.Why;
import daman.guarantees.tables.Action;
import daman.guarantees.tables.TakingIn;
import daman.json.JsonForm;
import daman.ledger.Entry;
import daman.ledger.EntryTooLong;
import daman.ledger.Kind;
import daman.ledger.Ledger;
import daman.ledger.Recording;
import daman.reports.Digest;
import daman.text.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Records what reviewers decide, at whatever face: nothing is changed, each decision is an entry, and so is its undoing. */
public final class Reviewing {
    private final Ledger ledger;

    public Reviewing(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param reviewer whose decision it is
     * @param reason   why, for those who read the ledger later
     * @return the entry's index, by which it can be undone
     * @throws Impossible when nothing can come of it; nothing is recorded
     */
    public long record(Review review, String reviewer, String reason) { return record(review, reviewer, reason, Long.MAX_VALUE); }

    /**
     * @param seen the last entry of the ledger when whoever decides looked: two at once never overwrite each other
     * @throws Overtaken when something was recorded since of what is decided on
     */
    public long record(Review review, String reviewer, String reason, long seen) {
        if (reviewer.isBlank()) throw new Impossible(Why.REVIEWER, "");
        if (reason.isBlank()) throw new Impossible(Why.REASON, "");
        return ledger.record(recording -> {
            TakingIn tables = Rebuilding.caughtUp(recording);
            DSLContext sql = recording.sql();
            overtaken(sql, targets(sql, review), seen);
            Entry entry = append(recording, new Check(tables, sql).body(review, reviewer.strip(), reason.strip()), targets(sql, review).getFirst());
            tables.take(entry);
            tables.done();
            return entry.index();
        });
    }

    private static Entry append(Recording recording, String body, String about) {
        try {
            return recording.append(Kind.REVIEW, body);
        } catch (EntryTooLong tooLong) {
            throw new Impossible(Why.TOO_LONG, about);
        }
    }

    /** The claims and guarantees that a review is about, or its own number where it takes back what is none. */
    private static List<String> targets(DSLContext sql, Review review) {
        return switch (review) {
            case Review.Accept accept -> List.of(accept.id());
            case Review.Reject reject -> List.of(reject.claim());
            case Review.Correct correct -> List.of(correct.claim());
            case Review.Merge merge -> List.of(merge.guarantee(), merge.into());
            case Review.Split split -> Stream.concat(Stream.of(split.guarantee()), split.claims().stream()).toList();
            case Review.Undo undo -> Stream.concat(sql.select(TARGET).from(REVIEWS).where(POSITION.eq(undo.entry())).fetch(TARGET).stream(), Stream.of(Long.toString(undo.entry()))).toList();
        };
    }

    private static void overtaken(DSLContext sql, List<String> targets, long seen) {
        if (seen == Long.MAX_VALUE) return;
        List<Long> after = targets.stream().flatMap(target -> UnderReview.after(sql, target, seen).stream()).distinct().sorted().toList();
        if (after.isEmpty()) return;
        Field<String> written = DSL.field("entry", String.class);
        throw new Overtaken(sql.select(written).from("entries").where(POSITION.in(after)).orderBy(POSITION).fetch(row -> Since.of(Entry.stored(row.value1()))));
    }

    /** Whether a review can be, and its entry's body. */
    private record Check(TakingIn tables, DSLContext sql) {
        String body(Review review, String reviewer, String reason) {
            return switch (review) {
                case Review.Accept accept -> {
                    if (accept.id().startsWith("g-")) members(accept.id());
                    else claim(accept.id());
                    if (UnderReview.of(sql, accept.id(), OPEN - 1).reviewers().contains(reviewer)) throw new Impossible(Why.OWN_SECOND, accept.id());
                    yield form(Action.ACCEPT, reviewer, reason, form -> form.put("target", accept.id()));
                }
                case Review.Reject reject -> {
                    if (claim(reject.claim()).guarantee() == null) throw new Impossible(Why.OF_NONE, reject.claim());
                    yield form(Action.REJECT, reviewer, reason, form -> form.put("target", reject.claim()));
                }
                case Review.Correct correct -> {
                    Claim claim = claim(correct.claim());
                    if (claim.commitment().equals(correct.commitment())) throw new Impossible(Why.SAME, correct.claim());
                    if (!claim.commitment().evidence().equals(correct.commitment().evidence())) words(claim, correct.commitment().evidence());
                    yield form(Action.CORRECT, reviewer, reason, form -> {
                        form.put("target", correct.claim());
                        ClaimBody.putCommitment(form, correct.commitment());
                    });
                }
                case Review.Merge merge -> {
                    members(merge.guarantee());
                    members(merge.into());
                    if (merge.guarantee().equals(merge.into())) throw new Impossible(Why.ITSELF, merge.guarantee());
                    yield form(Action.MERGE, reviewer, reason, form -> form.put("target", merge.guarantee()).put("into", merge.into()));
                }
                case Review.Split split -> {
                    Set<String> moved = Set.copyOf(split.claims());
                    List<String> all = members(split.guarantee()).stream().map(Claim::id).toList();
                    if (moved.isEmpty() || !all.containsAll(moved)) throw new Impossible(Why.NOT_ITS_OWN, split.guarantee());
                    if (moved.size() == all.size()) throw new Impossible(Why.ALL_OF_IT, split.guarantee());
                    yield form(Action.SPLIT, reviewer, reason, form -> form.put("target", split.guarantee()).put("claims", split.claims()).put("into", newId(split)));
                }
                case Review.Undo undo -> {
                    if (!tables.isReview(undo.entry())) throw new Impossible(Why.NO_REVIEW, Long.toString(undo.entry()));
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

        /** Other words are words of the same report, character for character. */
        private void words(Claim claim, Evidence words) {
            String text = tables.reports().text(claim.report().id());
            if (words.end() > text.codePointCount(0, text.length())) throw new Impossible(Why.OTHER_WORDS, claim.id());
            int start = text.offsetByCodePoints(0, words.start());
            if (!text.substring(start, text.offsetByCodePoints(start, words.end() - words.start())).equals(words.text())) throw new Impossible(Why.OTHER_WORDS, claim.id());
        }

        private Claim claim(String id) {
            return tables.claims().one(id, OPEN - 1).stream().findFirst().orElseThrow(() -> new Impossible(Why.NO_CLAIM, id));
        }

        private List<Claim> members(String guarantee) {
            List<Claim> members = tables.members().of(guarantee);
            if (members.isEmpty()) throw new Impossible(Why.NO_GUARANTEE, guarantee);
            return members;
        }

        private static String newId(Review.Split split) {
            String what = split.guarantee() + "\n" + String.join("\n", split.claims().stream().sorted().toList());
            return "g-" + Digest.of(what.getBytes(StandardCharsets.UTF_8)).substring("sha256:".length(), "sha256:".length() + 12);
        }
    }
}
