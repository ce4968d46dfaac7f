/** What is otherwise between two pairs of times: new, further, fallen back, withdrawn, contradicted, revised. */
@NullMarked
package daman.analysis.changes;

import org.jspecify.annotations.NullMarked;
