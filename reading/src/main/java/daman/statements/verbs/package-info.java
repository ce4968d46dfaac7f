/** Verbs of saying as the grammar sees them: whether they stand finite in their clause, and in which order it is. They know nothing of speakers. */
@NullMarked
package daman.statements.verbs;

import org.jspecify.annotations.NullMarked;
