/** Signing in through somebody else's account of who people are: OpenID Connect's code flow. */
@NullMarked
package daman.pages.provider;

import org.jspecify.annotations.NullMarked;
