/** Who may do what: roles, visitors, and how the desk is opened to them. */
@NullMarked
package daman.access;

import org.jspecify.annotations.NullMarked;
