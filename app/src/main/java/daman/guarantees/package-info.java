/**
 * Guarantees: which claims are one promise (LINKS.md), how far it is and what has been said of it. Recording a reading and
 * asking the ledger about guarantees, claims and reports both go through here.
 */
@NullMarked
package daman.guarantees;

import org.jspecify.annotations.NullMarked;
