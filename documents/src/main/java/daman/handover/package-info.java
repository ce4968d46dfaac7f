/**
 * Readings that were made elsewhere, as files: a line is a report with its reading. Whoever takes them over checks every slice against its text, and leaves out
 * what is a copy of another.
 */
@NullMarked
package daman.handover;

import org.jspecify.annotations.NullMarked;
