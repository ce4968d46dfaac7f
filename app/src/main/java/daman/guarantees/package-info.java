/**
 * The door to what the ledger says of guarantees: recording readings and reviews, asking as of any pair of times, and
 * taking the log into the tables that answer. Everything in those tables can be derived from the log anew.
 */
@NullMarked
package daman.guarantees;

import org.jspecify.annotations.NullMarked;
