/**
 * The door of the engine: a {@link daman.reading.Report} in, a {@link daman.reading.Reading} out. Calls the rooms below in order
 * and adds nothing of its own.
 */
@NullMarked
package daman.reading;

import org.jspecify.annotations.NullMarked;
