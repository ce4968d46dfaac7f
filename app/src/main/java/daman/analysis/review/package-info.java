/** What reviewers should look at, and in which order: what makes a promise doubtful, who has looked at it, and what that weighs. */
@NullMarked
package daman.analysis.review;

import org.jspecify.annotations.NullMarked;
