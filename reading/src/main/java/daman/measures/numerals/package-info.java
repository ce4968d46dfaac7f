/** Numbers as they are written, in digits, in words or both, before anybody asks what they count. */
@NullMarked
package daman.measures.numerals;

import org.jspecify.annotations.NullMarked;
