/**
 * The cases of Microsoft's Recognizers-Text (currency-*.json, date-*.json) held against the mentions of readings: how many sums and
 * days are read exactly, and which cases are left out and why.
 */
@NullMarked
package daman.analysis.recognizers;

import org.jspecify.annotations.NullMarked;
