package daman.analysis.memory;

import daman.analysis.columns.Shelf;
import daman.analysis.columns.Values;

/** The ids of promises, claims and reports, each by one number wherever it stands, so that what is found in one place is found in another without its name. */
record Ids(Values<String> promises, Values<String> claims, Values<String> reports) {
    Ids() { this(new Values<>(), new Values<>(), new Values<>()); }

    boolean isEmpty() { return promises.size() + claims.size() + reports.size() == 0; }

    void columns(Shelf shelf) {
        shelf.texts(promises);
        shelf.texts(claims);
        shelf.texts(reports);
    }
}
