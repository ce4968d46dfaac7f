package daman.second;

import daman.reading.Reading;
import java.util.List;

/**
 * What a model's answer comes to.
 *
 * @param reading of what it said those things whose evidence the report has
 * @param refused the others, a line each: the list, and why
 */
record Kept(Reading reading, List<String> refused) {}
