/** The command that writes briefings. */
@NullMarked
package daman.cli.briefs;

import org.jspecify.annotations.NullMarked;
