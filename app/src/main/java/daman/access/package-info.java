/** Who asks, and what somebody may do: visitors and their roles. */
@NullMarked
package daman.access;

import org.jspecify.annotations.NullMarked;
