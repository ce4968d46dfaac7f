/** The commands that keep the ledger provable and safe: its key, the published log, proofs, verifying, withdrawing, copies. */
@NullMarked
package daman.cli.proofs;

import org.jspecify.annotations.NullMarked;
