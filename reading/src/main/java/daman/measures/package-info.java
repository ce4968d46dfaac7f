/**
 * Numbers, sums of money, quantities and dates as exact values with their place in the text. Sees no names:
 * {@code daman.names} is the room beside it.
 */
@NullMarked
package daman.measures;

import org.jspecify.annotations.NullMarked;
