/** Briefings: answers in a few plain sentences, each with the claims that it rests on, the same for the same question and times. */
@NullMarked
package daman.briefs;

import org.jspecify.annotations.NullMarked;
