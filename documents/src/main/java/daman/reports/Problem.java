package daman.reports;

/**
 * Something that was left out, as a value: bad input is not an exception.
 *
 * @param place the file or address, for people
 * @param what  what is wrong with it
 * @param todo  what whoever sees this can do
 */
public record Problem(String place, String what, String todo) {
    @Override public String toString() { return place + ": " + what + "; " + todo; }
}
