/** The words that give, promise, ask for or refuse, and which of them bears on a thing that is named. */
@NullMarked
package daman.commitments.acts;

import org.jspecify.annotations.NullMarked;
