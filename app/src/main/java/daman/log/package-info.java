/**
 * A transparency log by the letter of the C2SP texts (tlog-tiles, tlog-proof): written as static files, and checked from them alone.
 * It knows nothing of ledgers: an entry is bytes.
 */
@NullMarked
package daman.log;

import org.jspecify.annotations.NullMarked;
