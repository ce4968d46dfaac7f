/** What the text around a commitment settles for it: whose entry of a list it is, what programme its sum is for, whom it helps, what a pronoun stands for. */
@NullMarked
package daman.commitments.context;

import org.jspecify.annotations.NullMarked;
