/** Where everything is put together by hand. */
@NullMarked
package daman.app;

import org.jspecify.annotations.NullMarked;
