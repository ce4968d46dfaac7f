/** What ties names to each other and to the things beside them: lists ("Merz, Macron and Tusk"), and whose a document is. */
@NullMarked
package daman.clauses.ties;

import org.jspecify.annotations.NullMarked;
