package daman.linking;

/** Why a promise is part of a larger one: its words go into the link's entry. */
public enum PartRule {
    ADDS_UP("with others it adds up to the larger sum"),
    OUT_OF("paid out of the sum beside it"),
    OF_NAMED_SUM("a part of the sum that its sentence names"),
    IN_AGREEMENT("promised in the agreement told beside it"),
    CONTENTS("among the contents of the package"),
    SHARE("a member's share of a joint promise"),
    TOLD_APART("a part, as its data set says");

    private final String words;

    PartRule(String words) {
        this.words = words;
    }

    public String words() { return words; }
}
