/**
 * Reports and knowledge as they lie on disk: paths in, {@link daman.reading.Report}s out. What cannot be read is a
 * {@link daman.reports.Problem} that names its place and says what to do; it never stops the others.
 */
@NullMarked
package daman.reports;

import org.jspecify.annotations.NullMarked;
