/**
 * Documents come in: texts, pages, papers and collections, told apart by how they begin. Paths go in, texts with what is known of them
 * come out; what cannot be read is a {@link daman.reports.Problem} that names its place and says what to do, and never stops the others.
 */
@NullMarked
package daman.documents;

import org.jspecify.annotations.NullMarked;
