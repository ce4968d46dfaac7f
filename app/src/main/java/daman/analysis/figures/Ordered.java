package daman.analysis.figures;

import daman.guarantees.tables.Rows;
import daman.ledger.Ledger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Claims and reports in the order of the ledger, a stretch at a time. */
public final class Ordered {
    private final Ledger ledger;

    public Ordered(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A claim's id with the index of its entry. */
    public record ClaimAt(String id, long entry) {}

    /** @param after the entry to go on from; -1 for the beginning @param known the last entry that counts */
    public List<ClaimAt> claims(long after, long known, int most) {
        return ledger.read(sql -> sql.select(Rows.ID, Rows.POSITION).from(Rows.CLAIMS).where(Rows.POSITION.gt(after), Rows.POSITION.le(known)).orderBy(Rows.POSITION).limit(most).fetch(row -> new ClaimAt(row.value1(), row.value2())));
    }

    /** @param after the entry to go on from; -1 for the beginning @param known the last entry that counts */
    public List<ReportLine> reports(long after, long known, int most) {
        return ledger.read(sql -> sql.select(Rows.POSITION, Rows.BODY).from(Rows.REPORTS).where(Rows.POSITION.gt(after), Rows.POSITION.le(known)).orderBy(Rows.POSITION).limit(most).fetch(row -> ReportLine.of(row.value1(), row.value2())));
    }

    /** Reports by the indices of their entries. */
    public Map<Integer, ReportLine> reports(List<Integer> entries) {
        Map<Integer, ReportLine> found = new HashMap<>();
        if (!entries.isEmpty()) ledger.read(sql -> sql.select(Rows.POSITION, Rows.BODY).from(Rows.REPORTS).where(Rows.POSITION.in(entries)).fetch(row -> ReportLine.of(row.value1(), row.value2()))).forEach(line -> found.put(Math.toIntExact(line.entry()), line));
        return found;
    }
}
