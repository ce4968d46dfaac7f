/**
 * What every form of document ends in: text with what is known of it. Reading is bounded, encodings are told and not guessed, and what
 * can't be read is a {@link daman.reports.Problem}.
 */
@NullMarked
package daman.documents.text;

import org.jspecify.annotations.NullMarked;
