/**
 * What does not hold together in one report: an office that its bearer did not hold, a headline without its body, figures or
 * dates that cannot both be true (GUIDE.md, findings). Precision first: a false accusation costs more than a miss.
 */
@NullMarked
package daman.findings;

import org.jspecify.annotations.NullMarked;
