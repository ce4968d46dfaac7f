/**
 * Readings as JSON in the form that {@code reading/GUIDE.md} fixes, there and back: what {@code daman read} prints, what
 * gold files hold, what the ledger keeps.
 */
@NullMarked
package daman.json;

import org.jspecify.annotations.NullMarked;
