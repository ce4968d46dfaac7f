/** The program itself: every part is built here by hand and given what it needs, and nothing else knows them all. */
@NullMarked
package daman.app;

import org.jspecify.annotations.NullMarked;
