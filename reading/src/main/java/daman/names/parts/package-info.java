/** What a mention is made of: names, titles, houses and adjectives as the tables know them, found where they stand and put together where they make one. */
@NullMarked
package daman.names.parts;

import org.jspecify.annotations.NullMarked;
