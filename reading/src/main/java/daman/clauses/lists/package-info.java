/** Actors named side by side: "Merz, Macron and the Polish prime minister, Donald Tusk". */
@NullMarked
package daman.clauses.lists;

import org.jspecify.annotations.NullMarked;
