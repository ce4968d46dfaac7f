/** Readings, guarantees and claims as tables that a person looks at on a terminal. The same things as JSON are elsewhere. */
@NullMarked
package daman.cli.tables;

import org.jspecify.annotations.NullMarked;
