/** What the ledger says as a whole: all promises as of a pair of times, their sums added up, what is told of whom, and what has changed. */
@NullMarked
package daman.analysis.figures;

import org.jspecify.annotations.NullMarked;
