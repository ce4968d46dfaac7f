/**
 * Readings held against gold ones, as GUIDE.md says ("How a reading is held against gold"): items are paired one to one, and what
 * matches is counted by language, list and field.
 */
@NullMarked
package daman.analysis.scoring;

import org.jspecify.annotations.NullMarked;
