/** What pages with figures are made of: tables whose cells lead to what they count, and charts of the same numbers; as a page, as JSON and as CSV. */
@NullMarked
package daman.pages.sheets;

import org.jspecify.annotations.NullMarked;
