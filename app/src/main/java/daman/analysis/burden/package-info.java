/** What each provider has promised against its economy and its people, with shares of joint promises, and no part counted beside its whole. */
@NullMarked
package daman.analysis.burden;

import org.jspecify.annotations.NullMarked;
