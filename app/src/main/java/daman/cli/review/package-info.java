/** What reviewers do at the terminal: look at what waits, and decide. */
@NullMarked
package daman.cli.review;

import org.jspecify.annotations.NullMarked;
