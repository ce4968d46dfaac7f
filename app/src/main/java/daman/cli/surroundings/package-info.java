/** What every command is given: the world outside, which ledger and which key is meant, and where problems are told. */
@NullMarked
package daman.cli.surroundings;

import org.jspecify.annotations.NullMarked;
