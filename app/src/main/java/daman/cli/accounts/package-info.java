/** {@code daman account} and {@code daman token}: who may sign in at the desk, and which programs may ask. */
@NullMarked
package daman.cli.accounts;

import org.jspecify.annotations.NullMarked;
