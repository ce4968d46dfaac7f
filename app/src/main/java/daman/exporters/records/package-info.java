/** What goes out, whatever the format: the chosen guarantees, claims and events, their fields, and where they come from. */
@NullMarked
package daman.exporters.records;

import org.jspecify.annotations.NullMarked;
