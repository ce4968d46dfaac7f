package daman.linking;

/** How two values that claims name compare. */
enum Alike {
    /** One side names none. */
    OPEN,
    SAME,
    /** They can be the same: rounded, or one only names the kind. */
    NEAR,
    DIFFERENT
}
