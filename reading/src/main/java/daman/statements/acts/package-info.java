/** Acts of saying as a text tells them, one after the other: the word that opens one, how far it reaches, when and by what means it was said. */
@NullMarked
package daman.statements.acts;

import org.jspecify.annotations.NullMarked;
