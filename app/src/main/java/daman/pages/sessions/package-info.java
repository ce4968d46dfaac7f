/** Who has signed in: sessions, how often something may be tried, and what a browser keeps of it. */
@NullMarked
package daman.pages.sessions;

import org.jspecify.annotations.NullMarked;
