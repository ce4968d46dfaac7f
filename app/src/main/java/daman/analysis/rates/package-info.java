/** What a sum is worth in another currency: always with the rate, the days it comes from and whose it is. */
@NullMarked
package daman.analysis.rates;

import org.jspecify.annotations.NullMarked;
