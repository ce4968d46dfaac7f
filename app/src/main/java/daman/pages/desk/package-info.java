/** The sheets of the desk: the overview, actors, sources, what contradicts, what has changed, what was found. */
@NullMarked
package daman.pages.desk;

import org.jspecify.annotations.NullMarked;
