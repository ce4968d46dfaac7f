package daman.commitments.acts;

/**
 * A word of giving, promising, refusing …, in tokens.
 *
 * @param noun     a verbal noun, which has no tense and no subject of its own
 * @param features of the verb as it stands
 */
public record Act(int first, int last, ActKind kind, boolean noun, long features, String origin) {}
