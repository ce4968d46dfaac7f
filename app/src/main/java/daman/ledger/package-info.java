/**
 * The append-only log of entries, each a leaf of an RFC 6962 Merkle tree, in one SQLite file or a PostgreSQL
 * database. It knows nothing of what the entries mean; whoever records writes derived tables in the same transaction.
 */
@NullMarked
package daman.ledger;

import org.jspecify.annotations.NullMarked;
