package daman.analysis.disputes;

/** Who told of the promises of a cut, and when. */
interface Tellings {
    /** @param publisher by its number @param day since 1970 */
    interface Telling {
        void by(int publisher, int day);
    }

    /** All that is told of a promise in texts that aren't copies, whatever the order. @param row of the cut */
    void of(int row, Telling each);

    /** Publishers are numbered below this. */
    int publishers();

    String publisher(int number);
}
