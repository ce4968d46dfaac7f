package daman.others;

import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Times and days in Arabic, by HeidelTime (GPL-3.0), without a tagger, which it has none of for Arabic that could be fetched. */
final class HeidelTime {
    private static final String SETTINGS = """
        considerDate = true
        considerDuration = true
        considerSet = true
        considerTime = true
        considerTemponym = false
        treeTaggerHome = none
        typeSystemHome = desc/type/HeidelTime_TypeSystem.xml
        typeSystemHome_DKPro = desc/type/DKPro_TypeSystem.xml
        uimaVarDate = Date
        uimaVarDuration = Duration
        uimaVarLanguage = Language
        uimaVarSet = Set
        uimaVarTime = Time
        uimaVarTemponym = Temponym
        uimaVarTypeToProcess = Type
        uimaVarConvertDurations = ConvertDurations
        """;
    private static final Date DAY = Date.from(Instant.parse("2025-09-05T00:00:00Z"));

    private HeidelTime() {}

    static Others.Analysis arabic() throws IOException {
        Logger.getLogger("").setLevel(Level.SEVERE);
        Path settings = Files.createTempFile("heideltime", ".props");
        Files.writeString(settings, SETTINGS);
        HeidelTimeStandalone standalone = new HeidelTimeStandalone(Language.ARABIC, DocumentType.NEWS, OutputType.TIMEML, settings.toString(), POSTagger.NO, false);
        Files.delete(settings);
        return text -> standalone.process(text, DAY).split("<TIMEX3", -1).length - 1;
    }
}
