/** Guarantees, claims and events go out, in formats that other tools read; every file says where it comes from, and is written whole or not at all. */
@NullMarked
package daman.exporters;

import org.jspecify.annotations.NullMarked;
