/**
 * What happened around the promises: contacts between actors, and attacks as the public threat picture gives them (GUIDE.md,
 * contacts and attacks).
 */
@NullMarked
package daman.events;

import org.jspecify.annotations.NullMarked;
