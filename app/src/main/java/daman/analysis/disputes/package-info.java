/** Where claims contradict each other, who says what and what would settle it; and how often what a publisher told was told by others later, or contradicted. */
@NullMarked
package daman.analysis.disputes;

import org.jspecify.annotations.NullMarked;
