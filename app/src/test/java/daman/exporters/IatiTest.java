package daman.exporters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import daman.exporters.graphs.Actors;
import daman.exporters.records.What;
import daman.languages.Knowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Activities out of a hostile ledger, held against what the standard asks. */
class IatiTest extends OfAHostileLedger {
    @Test void activitiesAreWhatTheStandardAsks() throws Exception {
        IatiStandard standard = IatiStandard.asWritten();
        assertThat(standard.problems(write())).isEmpty();
        assertThat(standard.problems(changed("transaction-type code=\"12\"", "transaction-type code=\"99\""))).isNotEmpty();
        assertThat(standard.problems(changed("<activity-status", "<activity-scope code=\"4\"/><activity-status"))).isNotEmpty();
    }

    @Test void nothingThatTookPlaceIsDatedAfterTheExport() throws Exception {
        assertThat(IatiStandard.later(write(), "2025-09-12")).isEmpty();
        assertThat(Files.readString(write())).contains("iso-date=\"2031-01-03\" type=\"1\"");
    }

    @Test void activitiesFollowTheSchemaAndTheCodelistsThatIatiPublishes() throws Exception {
        IatiStandard standard = IatiStandard.published().orElse(null);
        assumeTrue(standard != null, "DAMAN_IATI_SCHEMAS names no folder with iati-activities-schema.xsd, iati-common.xsd and xml.xsd of IATI 2.03; no package has them");
        assertThat(standard.problems(write())).isEmpty();
        assertThat(standard.problems(changed("<activity-status", "<activity-scope/><activity-status"))).isNotEmpty();
        if (standard.hasCodelists()) assertThat(standard.problems(changed("currency=\"EUR\"", "currency=\"EUX\""))).hasSize(1).first().asString().startsWith("Currency has no 'EUX'");
    }

    private Path changed(String from, String to) throws IOException {
        String text = Files.readString(write());
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve("changed.xml"), text.replace(from, to));
    }

    private Path write() {
        Path out = folder.resolve("all.xml");
        new Export(about, new Actors(Knowledge.of(Map.of()), "en")).write(Format.IATI, List.of(What.GUARANTEES), out);
        return out;
    }
}
