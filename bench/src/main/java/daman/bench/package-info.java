/** How fast the engine reads, always beside something known on the same text in the same run. */
@NullMarked
package daman.bench;

import org.jspecify.annotations.NullMarked;
