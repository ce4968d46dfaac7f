/** Tables as somebody published them: the sheets of a workbook or a CSV file, read line by line in flat memory. Nothing is interpreted. */
@NullMarked
package daman.importers.tables;

import org.jspecify.annotations.NullMarked;
