/**
 * Who and what a text names: actors and catalogue items found where they stand, in any of their spellings, with the office
 * that somebody held on the day of the report. Sees no numbers: {@code daman.measures} is the room beside it.
 */
@NullMarked
package daman.names;

import org.jspecify.annotations.NullMarked;
