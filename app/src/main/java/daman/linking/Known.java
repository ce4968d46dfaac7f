package daman.linking;

import java.util.Collection;

/** The promises known so far. */
public interface Known {
    /** Those that a strand may be of; the more the better, but never all. */
    Collection<Promise> like(Promise strand);
}
