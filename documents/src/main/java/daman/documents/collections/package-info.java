/**
 * Files that hold many reports: a channel's export, lines of JSON, an archive of the web, a feed. Each report is whole or left out; where a file
 * breaks off, what came whole before stays, and the place is told.
 */
@NullMarked
package daman.documents.collections;

import org.jspecify.annotations.NullMarked;
