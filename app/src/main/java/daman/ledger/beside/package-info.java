/** Files that lie beside a ledger and are no part of it: what was done with the ledger, line by line. */
@NullMarked
package daman.ledger.beside;

import org.jspecify.annotations.NullMarked;
