/**
 * What can be given: nouns of the catalogue and of a language with the number or sum that belongs to them (GUIDE.md, measure,
 * item, quantity, amount).
 */
@NullMarked
package daman.things;

import org.jspecify.annotations.NullMarked;
