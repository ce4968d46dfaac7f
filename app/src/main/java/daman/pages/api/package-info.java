/** What programs are given: an account of every address (OpenAPI), pages that go on where the last one ended, and evidence as web annotations. */
@NullMarked
package daman.pages.api;

import org.jspecify.annotations.NullMarked;
