package daman.statements;

/** A word of saying with its speaker, in tokens. */
record Act(int first, int last, Speaker speaker, String origin) {}
