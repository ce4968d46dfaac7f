/** A trie over words told by number, laid flat: what leads where, and what surely doesn't. It knows neither languages nor phrases. */
@NullMarked
package daman.languages.trie;

import org.jspecify.annotations.NullMarked;
