package daman.linking;

import daman.claims.Claim;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim belongs.
 *
 * @param claim with its promise, null for none, and with the promise that this one is part of
 * @param part  the rule by which it is a part; null where it is none
 */
public record Link(Claim claim, Rule rule, @Nullable PartRule part) {}
