package daman.analysis.answers;

import daman.analysis.figures.Change;
import daman.deciding.Guarantee;

/** What a change is about, as it was or is. @param about which of what is known of the promise */
public record Stood(Change.Kind about, Guarantee promise) {}
