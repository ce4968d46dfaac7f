/**
 * Who is reported to have said something: speaker, form, channel and the authority on which it is claimed. One per act of
 * saying (GUIDE.md, statements).
 */
@NullMarked
package daman.statements;

import org.jspecify.annotations.NullMarked;
