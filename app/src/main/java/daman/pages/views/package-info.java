/**
 * What each page shows, as values made from the ledger's answers; the templates only lay them out.
 */
@NullMarked
package daman.pages.views;

import org.jspecify.annotations.NullMarked;
