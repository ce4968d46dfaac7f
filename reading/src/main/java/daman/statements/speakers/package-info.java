/** Who speaks: the subject of a verb of saying, whom a pronoun or a description means, whose the words of a document are. */
@NullMarked
package daman.statements.speakers;

import org.jspecify.annotations.NullMarked;
