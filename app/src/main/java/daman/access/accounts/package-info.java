/** Accounts and tokens, in a file beside the ledger: whether somebody is who he says. Of secrets it holds hashes alone, and none of it is in the log. */
@NullMarked
package daman.access.accounts;

import org.jspecify.annotations.NullMarked;
