/**
 * What is known of the world, read from the tables of {@code world/}: states, bodies, people, offices with the dates on which
 * they were held, items by measure. The dossier is data; nothing here names a country.
 */
@NullMarked
package daman.world;

import org.jspecify.annotations.NullMarked;
