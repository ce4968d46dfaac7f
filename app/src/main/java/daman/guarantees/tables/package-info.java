/**
 * The tables that are derived from the log, entry by entry: which promise each claim speaks of and what each promise is,
 * from which entry on and from which day on. Nothing is in them that the log doesn't give.
 */
@NullMarked
package daman.guarantees.tables;

import org.jspecify.annotations.NullMarked;
