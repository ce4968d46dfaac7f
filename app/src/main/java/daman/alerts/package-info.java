/** Who wants to be told of what: alerts with their filters, what is told to whom by which way, and what was told already. */
@NullMarked
package daman.alerts;

import org.jspecify.annotations.NullMarked;
