/**
 * The commands a person types: what they take, what they print, with which status they end. Answers go to standard output,
 * problems and progress to standard error; nothing that a report holds reaches a terminal as a control character.
 */
@NullMarked
package daman.cli;

import org.jspecify.annotations.NullMarked;
