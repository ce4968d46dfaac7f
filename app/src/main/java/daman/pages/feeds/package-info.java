/** Lists of promises as feeds, for whoever wants to be told of what is new in them. */
@NullMarked
package daman.pages.feeds;

import org.jspecify.annotations.NullMarked;
