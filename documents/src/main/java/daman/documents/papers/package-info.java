/** Papers: PDF and DOCX, as text in the order of reading. Macros, scripts and links in them are never run or followed; what they unpack to is bounded. */
@NullMarked
package daman.documents.papers;

import org.jspecify.annotations.NullMarked;
