/**
 * The public web, when somebody asked for it: one address at a time, politely, never into a private network, and never more than fits.
 * What goes wrong is a value with its place and what to do.
 */
@NullMarked
package daman.web;

import org.jspecify.annotations.NullMarked;
