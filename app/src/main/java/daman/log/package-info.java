/**
 * A transparency log by the letter of RFC 6962 and the C2SP texts (tlog-tiles, tlog-checkpoint, signed-note, tlog-proof): tree,
 * proofs, tiles, signed checkpoints, and the published folder. It knows nothing of ledgers: an entry is bytes.
 */
@NullMarked
package daman.log;

import org.jspecify.annotations.NullMarked;
