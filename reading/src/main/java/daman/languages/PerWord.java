package daman.languages;

import java.util.function.Function;

/**
 * Something that hangs on the form of a word alone: worked out once for each spelling of a language, not at every token.
 *
 * @param <T> a value that doesn't change, so that threads may share it
 */
public final class PerWord<T> {
    private final int place;
    private final Function<String, T> ofForm;

    /** @param ofForm from the folded form */
    public PerWord(Language language, Function<String, T> ofForm) {
        this.place = language.newDerived();
        this.ofForm = ofForm;
    }

    /** Safe: what lies in this place was put there by the line below. */
    @SuppressWarnings("unchecked")
    public T of(Analysed words, int token) {
        Word word = (Word) words.tokens().spelling(token);
        T known = (T) word.derived(place);
        if (known != null) return known;
        T made = ofForm.apply(word.form());
        word.derived(place, made);
        return made;
    }
}
