package daman.pages.answers;

import daman.analysis.burden.Economies;
import daman.analysis.exposure.Calendar;
import daman.analysis.rates.LedgerRates;
import daman.languages.Knowledge;
import daman.ledger.Ledger;
import daman.reports.Digest;
import java.nio.charset.StandardCharsets;

/**
 * What answers need beside the promises: what the tables of the world know, and the exchange rates in the ledger.
 *
 * @param version the same for the same tables: answers that rest on them are others when the tables are
 */
public record Dossier(Calendar calendar, Economies economies, LedgerRates rates, String version) {
    public static Dossier of(Knowledge knowledge, Ledger ledger) {
        Calendar calendar = Calendar.of(knowledge);
        Economies economies = Economies.of(knowledge);
        return new Dossier(calendar, economies, new LedgerRates(ledger), Digest.of((calendar + " " + economies).getBytes(StandardCharsets.UTF_8)));
    }
}
