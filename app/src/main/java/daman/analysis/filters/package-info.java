/** What promises can be narrowed by, in the words that an address of the list has for it. */
@NullMarked
package daman.analysis.filters;

import org.jspecify.annotations.NullMarked;
