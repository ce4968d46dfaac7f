package daman.guarantees;

import daman.claims.Claim;
import daman.claims.ReportHead;
import daman.json.JsonForm;
import daman.ledger.Entry;
import daman.reading.Reading;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recorded report with its text and all that was found in it.
 *
 * @param reading    its {@code report().text()} is the text; empty when it was withdrawn, and then all lists are
 * @param claims     its commitments as recorded, in the order of the text
 * @param dataSet    whether it is a release of a data set, whose claims are rows and which has no text
 * @param withdrawal the entry by which the text went, whenever that was; null where it is kept
 */
public record RecordedReport(ReportHead head, Reading reading, List<Claim> claims, boolean dataSet, @Nullable Entry withdrawal) {
    /** As the member {@code withdrawn}; nothing where the text is kept. */
    public void putWithdrawal(JsonForm form) throws IOException {
        if (withdrawal != null) form.putObject("withdrawn", one -> one.put("entry", withdrawal.index()).putText("at", withdrawal.at()).put("why", why()));
    }

    /** In the words of whoever withdrew the text; empty where it is kept. */
    public String why() { return withdrawal == null ? "" : withdrawal.body().path("why").asText(); }
}
