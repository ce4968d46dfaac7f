/** A claim: one commitment of one report as the ledger keeps it, with what its report says around it. */
@NullMarked
package daman.claims;

import org.jspecify.annotations.NullMarked;
