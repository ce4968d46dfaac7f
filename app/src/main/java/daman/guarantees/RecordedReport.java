package daman.guarantees;

import daman.claims.Claim;
import daman.claims.ReportHead;
import daman.reading.Reading;
import java.util.List;

/**
 * A recorded report with its text and all that was found in it.
 *
 * @param reading its {@code report().text()} is the text; empty when it was withdrawn, and then the lists may be too
 * @param claims  its commitments as recorded, in the order of the text
 * @param dataSet whether it is a release of a data set, whose claims are rows and which has no text
 */
public record RecordedReport(ReportHead head, Reading reading, List<Claim> claims, boolean dataSet) {}
