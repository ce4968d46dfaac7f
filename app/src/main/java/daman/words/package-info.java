/**
 * How Daman speaks to its readers: texts in four languages, counts by the rules of each, names of actors and things, numbers, sums
 * and days as the reader's language writes them.
 */
@NullMarked
package daman.words;

import org.jspecify.annotations.NullMarked;
