/** What promises hang on: conditions, elections and ends of terms, money that lapses, agreements that end or can be terminated; and what is at risk before a day. */
@NullMarked
package daman.analysis.exposure;

import org.jspecify.annotations.NullMarked;
