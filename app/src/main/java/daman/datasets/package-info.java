/** Rows of published data sets as they lie in the ledger: which releases are known, and what their rows say. */
@NullMarked
package daman.datasets;

import org.jspecify.annotations.NullMarked;
