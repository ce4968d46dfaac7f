/**
 * Who gives, would give, asks for or refuses a measure of security support: provider, recipient, measure, item, amount, stage
 * and condition, as the text claims them (GUIDE.md, commitments).
 */
@NullMarked
package daman.commitments;

import org.jspecify.annotations.NullMarked;
