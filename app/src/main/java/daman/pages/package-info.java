/**
 * The pages that people look at: the list of guarantees, one guarantee, one report, each also as JSON. Served on this machine
 * alone, rendered on the server, without scripts. What a report says is data here: it is escaped wherever it is shown.
 */
@NullMarked
package daman.pages;

import org.jspecify.annotations.NullMarked;
