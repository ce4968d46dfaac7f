/**
 * A report as characters: its code points, tokens, sentences and paragraphs, the folding that makes spellings equal, and the
 * exact slices ({@link daman.text.Evidence}) by which everything else points back at the words. Knows no language and no world.
 */
@NullMarked
package daman.text;

import org.jspecify.annotations.NullMarked;
