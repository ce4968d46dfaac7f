/**
 * The first look at a text, many times as fast as reading it: in which language it is, and whether it may hold a commitment at all. One pass over the letters, with words from
 * the tables; no dictionary, no tokens, nothing kept.
 */
@NullMarked
package daman.sieve;

import org.jspecify.annotations.NullMarked;
