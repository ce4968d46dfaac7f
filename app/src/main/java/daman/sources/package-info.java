/** Publishers of data sets, each as its folder under {@code sources/} tells: licence, how its files are laid out, what its words mean, which totals it publishes. No source is known in Java. */
@NullMarked
package daman.sources;

import org.jspecify.annotations.NullMarked;
