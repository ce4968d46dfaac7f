/** How fast the engine reads and how much it holds, beside Lucene's analyzers on the same text. */
@NullMarked
package daman.bench.engine;

import org.jspecify.annotations.NullMarked;
