/** What was measured, told: as JSON, and as one page with plots that needs nothing else. */
@NullMarked
package daman.bench.told;

import org.jspecify.annotations.NullMarked;
