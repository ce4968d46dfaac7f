package daman.pages.review;

import daman.claims.Claim;
import daman.deciding.Guarantee;
import daman.deciding.GuaranteeJson;
import daman.guarantees.Reviewed;
import daman.guarantees.Since;
import daman.guarantees.UnderReview;
import daman.json.JsonForm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reviews for programs. */
public final class ReviewJson {
    private ReviewJson() {}

    /** How a claim stands. */
    public static String of(UnderReview state, Claim claim) { return of(state, "claim", GuaranteeJson.claim(claim)); }

    /** How a promise stands. */
    public static String of(UnderReview state, Guarantee promise) { return of(state, "promise", GuaranteeJson.line(promise)); }

    private static String of(UnderReview state, String name, String what) {
        String head = JsonForm.object(form -> form.put("id", state.id()).put("touched", state.touched()).put("reviewers", state.reviewers()).putList("reviews", state.reviews(), (one, review) -> review.write(one)));
        return head.substring(0, head.length() - 1) + ",\"" + name + "\":" + what + "}";
    }

    /** What came of a decision. @param into the promise that a split made; null where nothing was split */
    public static String recorded(long entry, String target, @Nullable String into) { return JsonForm.object(form -> form.put("entry", entry).put("target", target).put("into", into)); }

    /** As a table. */
    public static List<List<String>> rows(List<Reviewed> reviews) {
        return reviews.stream().map(one -> List.of(Long.toString(one.entry()), one.action(), one.reviewer(), one.reason(), one.at().toString(), one.undone() == null ? "" : Long.toString(one.undone()))).toList();
    }

    /** A problem (RFC 9457) with what has been recorded meanwhile. */
    public static String overtaken(int status, String title, String detail, List<Since> since) {
        return JsonForm.object(form -> form.put("type", "about:blank").put("title", title).put("status", status).put("detail", detail).putList("changed", since, (one, each) -> each.write(one)));
    }
}
