/** Published data sets come in: a file is read by its source's layout, strictly, and recorded whole or not at all. */
@NullMarked
package daman.importers;

import org.jspecify.annotations.NullMarked;
