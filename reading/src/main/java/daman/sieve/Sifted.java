package daman.sieve;

import org.jspecify.annotations.Nullable;

/**
 * What one pass tells of a text.
 *
 * @param language a folder of {@code languages/}; null where none of them was recognised
 * @param onTopic  whether a state of the dossier, a word of giving and a word for what is given stand near each other in it, or a state that a report may be about as a whole, named
 *                 often, a word of giving and two for arms or forces, and so a reading may find a commitment; a text in an unknown language is never on topic
 */
public record Sifted(@Nullable String language, boolean onTopic) {}
