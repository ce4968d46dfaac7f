/**
 * A report's text cut into pieces, each with the marks that lie over it, so that marks which overlap, nest or cross can be
 * shown in place. Joined again, the pieces are the text.
 */
@NullMarked
package daman.pages.marks;

import org.jspecify.annotations.NullMarked;
