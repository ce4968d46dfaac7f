/** Briefings as Markdown, HTML, PDF and DOCX, byte for byte the same each time. */
@NullMarked
package daman.briefs.writers;

import org.jspecify.annotations.NullMarked;
