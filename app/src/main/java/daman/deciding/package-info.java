/**
 * What claims of one promise say together: how far it is and since when, how much, what contradicts what, how good the
 * sources are. Named, pure rules: the same claims give the same guarantee, in whatever order they were recorded.
 */
@NullMarked
package daman.deciding;

import org.jspecify.annotations.NullMarked;
