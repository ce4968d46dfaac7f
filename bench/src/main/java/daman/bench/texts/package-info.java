/** What the benchmarks read: reports that people wrote, and texts made of their words. */
@NullMarked
package daman.bench.texts;

import org.jspecify.annotations.NullMarked;
