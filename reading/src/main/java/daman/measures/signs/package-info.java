/**
 * The words of the measure tables ({@code numbers.tsv}, {@code bounds.tsv}, {@code units.tsv}, {@code dates.tsv}) and where they
 * stand in a text: exact spellings, clitics taken off.
 */
@NullMarked
package daman.measures.signs;

import org.jspecify.annotations.NullMarked;
