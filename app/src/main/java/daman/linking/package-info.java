/**
 * Which claims are one promise (LINKS.md): named, pure rules. The claims of one report are gathered into strands, each
 * of one promise, and parts of larger ones are told; then each strand is held against the promises known before.
 */
@NullMarked
package daman.linking;

import org.jspecify.annotations.NullMarked;
