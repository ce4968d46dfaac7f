/** A made day of a crawl of the web, and how long Daman takes to read it. */
@NullMarked
package daman.bench.day;

import org.jspecify.annotations.NullMarked;
