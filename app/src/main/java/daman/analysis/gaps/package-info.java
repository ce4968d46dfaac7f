/** What is asked for and not promised, promised and not allocated, allocated and not delivered; how long promises have been open, and how long they took. */
@NullMarked
package daman.analysis.gaps;

import org.jspecify.annotations.NullMarked;
