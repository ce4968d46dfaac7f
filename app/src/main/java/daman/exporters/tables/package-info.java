/** Formats made of rows: CSV, XLSX, Parquet, and a folder of them with its descriptor. */
@NullMarked
package daman.exporters.tables;

import org.jspecify.annotations.NullMarked;
