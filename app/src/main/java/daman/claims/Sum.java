package daman.claims;

import daman.measures.Amount;
import org.jspecify.annotations.Nullable;

/** A promise's sum in one currency, as a range over its claims. */
public record Sum(Range range, String currency, Amount.@Nullable Per per) {}
