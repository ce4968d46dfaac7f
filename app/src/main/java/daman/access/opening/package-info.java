/** How the desk is opened: where it listens, how people sign in, and where that is written down. */
@NullMarked
package daman.access.opening;

import org.jspecify.annotations.NullMarked;
