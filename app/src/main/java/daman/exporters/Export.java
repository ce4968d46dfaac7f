package daman.exporters;

import daman.exporters.graphs.Actors;
import daman.exporters.graphs.FollowTheMoney;
import daman.exporters.graphs.Iati;
import daman.exporters.graphs.JsonFiles;
import daman.exporters.graphs.JsonLd;
import daman.exporters.records.About;
import daman.exporters.records.What;
import daman.exporters.tables.CsvMetadata;
import daman.exporters.tables.CsvRows;
import daman.exporters.tables.DataPackage;
import daman.exporters.tables.ParquetRows;
import daman.exporters.tables.Rows;
import daman.exporters.tables.Sheet;
import daman.exporters.tables.XlsxFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what is chosen in one of the formats: into a file or a folder that is there whole afterwards, or isn't touched. */
public final class Export {
    private final About about;
    private final Actors actors;
    private final List<String> notes = new ArrayList<>();

    public Export(About about, Actors actors) {
        this.about = about;
        this.actors = actors;
    }

    /** @param count of rows, things, activities or statements @param notes what the format could not carry as it is */
    public record Outcome(long count, List<String> notes) {}

    /**
     * @param out a file, or a folder for formats that are one; replaced if it is there
     * @throws ExportRefused when the format can't say what is asked for, or the place can't be used
     */
    public Outcome write(Format format, List<What> what, Path out) {
        if (what.isEmpty() || what.size() > 1 && format.holdsOne()) throw new ExportRefused(format.id() + " holds one kind of thing: name one with --what, or take a format that holds several (xlsx, json, datapackage, ftm, jsonld)");
        if (format == Format.IATI && !what.equals(List.of(What.GUARANTEES))) throw new ExportRefused("iati knows activities and their transactions: --what guarantees");
        try {
            long count = format.isFolder() ? Whole.folder(out, folder -> folder(format, what, folder)) : Whole.file(out, file -> file(format, what, file, String.valueOf(out.getFileName())));
            return new Outcome(count, List.copyOf(notes));
        } catch (IOException failed) {
            throw new ExportRefused(out + " cannot be written (" + failed.getMessage() + "); check the rights and the room on its disk", failed);
        }
    }

    private long folder(Format format, List<What> what, Path folder) throws IOException {
        return format == Format.FTM ? FollowTheMoney.write(folder, what, about, actors) : DataPackage.write(folder, what.stream().map(Sheet::of).toList(), about);
    }

    private long file(Format format, List<What> what, Path file, String name) throws IOException {
        return switch (format) {
            case CSV -> csv(Sheet.of(what.getFirst()), file, name);
            case XLSX -> xlsx(what, file);
            case JSON -> JsonFiles.whole(file, what, about);
            case JSONL -> JsonFiles.lines(file, what.getFirst(), about);
            case IATI -> iati(file);
            case JSONLD -> JsonLd.write(file, what, about);
            case PARQUET -> parquet(Sheet.of(what.getFirst()), file);
            case DATAPACKAGE, FTM -> throw new IllegalArgumentException("format: " + format + " is a folder");
        };
    }

    /** The metadata lie beside it before the table does, so that no table is without them. */
    private long csv(Sheet sheet, Path file, String name) throws IOException {
        long count;
        try (CsvRows rows = new CsvRows(file, sheet.columns())) {
            count = sheet.fill(about.selection(), rows);
        }
        Path beside = file.resolveSibling(name + "-metadata.json");
        Whole.file(beside, part -> {
            Files.writeString(part, CsvMetadata.of(name, sheet, about) + "\n", StandardCharsets.UTF_8);
            return 1;
        });
        return count;
    }

    private long xlsx(List<What> what, Path file) throws IOException {
        long count = 0;
        try (XlsxFile workbook = new XlsxFile(file, about)) {
            for (What each : what) {
                Sheet sheet = Sheet.of(each);
                try (Rows rows = workbook.sheet(sheet.name(), sheet.columns())) {
                    count += sheet.fill(about.selection(), rows);
                }
            }
            if (workbook.cut() > 0) notes.add(workbook.cut() + " texts were too long for a cell of a workbook and end with …");
        }
        return count;
    }

    private long parquet(Sheet sheet, Path file) throws IOException {
        try (ParquetRows rows = new ParquetRows(file, sheet.name(), sheet.columns(), about.facts())) {
            long count = sheet.fill(about.selection(), rows);
            if (rows.inexact() > 0) notes.add(rows.inexact() + " numbers have more digits than a decimal of the file holds; they are exact in the other formats");
            return count;
        }
    }

    private long iati(Path file) throws IOException {
        long count = Iati.write(file, about, actors);
        if (count == 0) throw new ExportRefused("no guarantee fits, and IATI knows no file without an activity; nothing was written");
        return count;
    }
}
