/** Promises in a reader's language: who gives whom what, how much, how far it is. */
@NullMarked
package daman.analysis.spoken;

import org.jspecify.annotations.NullMarked;
