/**
 * Sentences cut into clauses and quotations, with what belongs together in each: verb, subject, objects, negation, modality,
 * condition. The frame into which the rooms above put their roles.
 */
@NullMarked
package daman.clauses;

import org.jspecify.annotations.NullMarked;
