/** The commands over published data sets: taking them in, adding them up, holding releases against each other and against themselves. */
@NullMarked
package daman.cli.datasets;

import org.jspecify.annotations.NullMarked;
