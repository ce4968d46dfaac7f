/** Review at the desk: the page of one claim with all that can be decided on it, and decisions as forms and programs send them. */
@NullMarked
package daman.pages.review;

import org.jspecify.annotations.NullMarked;
