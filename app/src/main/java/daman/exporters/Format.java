package daman.exporters;

import java.util.Locale;

/** The formats in which things go out. */
public enum Format {
    CSV, XLSX, JSON, JSONL, DATAPACKAGE, FTM, IATI, JSONLD, PARQUET;

    public String id() { return name().toLowerCase(Locale.ROOT); }

    /** Whether it is a folder of files. */
    public boolean isFolder() { return this == DATAPACKAGE || this == FTM; }

    /** Whether one file holds one kind of thing. */
    boolean holdsOne() { return this == CSV || this == JSONL || this == PARQUET; }
}
