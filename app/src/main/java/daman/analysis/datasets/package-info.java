/** What the rows of published data sets add up to, what changed from one release to the next, and what in them does not hold together. */
@NullMarked
package daman.analysis.datasets;

import org.jspecify.annotations.NullMarked;
