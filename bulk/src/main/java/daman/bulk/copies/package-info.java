/**
 * Near-identical texts across the stream, by the ledger's own notion ({@link daman.reports.Sketch}). A text is a copy when there is another like it that comes before it: published
 * earlier, or on the same day and first by a fixed order. That doesn't depend on which of them arrives first, so that every run leaves the same ones.
 */
@NullMarked
package daman.bulk.copies;

import org.jspecify.annotations.NullMarked;
