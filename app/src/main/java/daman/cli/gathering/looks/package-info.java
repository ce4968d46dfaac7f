/** What comes of documents that are looked at: many side by side, handed on in their order, with how far the run is. */
@NullMarked
package daman.cli.gathering.looks;

import org.jspecify.annotations.NullMarked;
