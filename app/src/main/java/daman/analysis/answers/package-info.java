/**
 * What an answer to one of the desk's questions is made of: listings of plain values with the kind of each, from which pages, JSON, CSV and terminals are
 * made alike. What is not known is null everywhere, and never a zero.
 */
@NullMarked
package daman.analysis.answers;

import org.jspecify.annotations.NullMarked;
