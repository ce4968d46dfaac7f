/** A second reader: a language model at an endpoint that somebody names, whose word counts only where the report has its evidence. Off unless asked for. */
@NullMarked
package daman.second;

import org.jspecify.annotations.NullMarked;
