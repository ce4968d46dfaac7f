package daman.languages;

/** A table cannot be used. The message names file and line, and what is wrong with it. */
public final class KnowledgeException extends IllegalArgumentException {
    public KnowledgeException(String message) { super(message); }
}
