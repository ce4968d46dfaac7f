/** What whoever keeps the desk running is told: whether it is ready, what it does, and a line for each request. */
@NullMarked
package daman.pages.operation;

import org.jspecify.annotations.NullMarked;
