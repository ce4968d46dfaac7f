/** Dictionaries as files of Morfologik hold them: from a form to its lemmas and tags. It knows neither what tags mean nor where files lie. */
@NullMarked
package daman.languages.dictionaries;

import org.jspecify.annotations.NullMarked;
