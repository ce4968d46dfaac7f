/**
 * What is known of a language, read from the tables of {@code languages/<xx>}: grammar signs, endings, lemmas and parts of
 * speech, word lists. A language is a folder of data; nothing here names one. Whoever has files hands their contents in, so
 * that this module does no input or output.
 */
@NullMarked
package daman.languages;

import org.jspecify.annotations.NullMarked;
