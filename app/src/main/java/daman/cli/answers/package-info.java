/** Commands that answer the questions of the desk from the whole ledger: gaps, exposure, burden, contradictions, what is otherwise since. */
@NullMarked
package daman.cli.answers;

import org.jspecify.annotations.NullMarked;
