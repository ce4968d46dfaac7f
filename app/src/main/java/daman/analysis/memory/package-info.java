/**
 * What is asked for again and again, kept in memory: every version of every promise, every claim, report and happening as a row of flat columns, so that
 * an answer of any pair of times is one look through arrays. All of it comes from the derived tables, and grows by what was recorded since.
 */
@NullMarked
package daman.analysis.memory;

import org.jspecify.annotations.NullMarked;
