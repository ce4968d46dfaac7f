/**
 * The terminal: what it can show, and text, sums and tables made fit for it. Nothing that others wrote goes there as it is:
 * control characters are replaced, right-to-left words isolated.
 */
@NullMarked
package daman.cli.terminal;

import org.jspecify.annotations.NullMarked;
