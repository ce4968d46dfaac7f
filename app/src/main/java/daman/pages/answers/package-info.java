/** Sheets of the answers that take the whole record: gaps, exposure, burden, contradictions, reliability. Each is a chart and the listings of the answer, in the language of the desk. */
@NullMarked
package daman.pages.answers;

import org.jspecify.annotations.NullMarked;
