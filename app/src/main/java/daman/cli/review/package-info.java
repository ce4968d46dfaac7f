/** What reviewers do at the terminal: look at what is doubtful, and decide. */
@NullMarked
package daman.cli.review;

import org.jspecify.annotations.NullMarked;
