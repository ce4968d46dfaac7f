/** The desk's door: by which name it was asked for, who asks, and what may be sent where by whom. */
@NullMarked
package daman.pages.door;

import org.jspecify.annotations.NullMarked;
