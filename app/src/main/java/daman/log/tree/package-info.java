/** The Merkle tree of RFC 6962 by the tiles that carry it (C2SP tlog-tiles): roots, proofs, places of tiles. Pure. */
@NullMarked
package daman.log.tree;

import org.jspecify.annotations.NullMarked;
