/** Lines of a published table as typed values: each cell is read, left out by name, or reported with its place and what to do. */
@NullMarked
package daman.importers.reading;

import org.jspecify.annotations.NullMarked;
