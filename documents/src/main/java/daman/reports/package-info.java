/** What the program's own files and everybody's bytes have in common: knowledge as it lies on disk, names of bytes, and problems as values. */
@NullMarked
package daman.reports;

import org.jspecify.annotations.NullMarked;
