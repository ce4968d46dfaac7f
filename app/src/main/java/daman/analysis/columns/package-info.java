/** Flat columns that grow: whole numbers, distinct values by number, words with the texts that have them; and how they are kept in a file. */
@NullMarked
package daman.analysis.columns;

import org.jspecify.annotations.NullMarked;
