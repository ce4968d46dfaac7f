package daman.briefs.writers;

/** A PDF wants fonts that have all letters of the four languages, and there are none here. The message is for people. */
public final class FontsMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FontsMissing(String where) { super("a PDF wants the fonts DejaVuSans.ttf and DejaVuSans-Bold.ttf, which are not in " + where + "; install them (apt-get install fonts-dejavu-core), or name their folder by --fonts"); }
}
