/** Formats made of things that point at each other: JSON, JSON-LD, FollowTheMoney, IATI. */
@NullMarked
package daman.exporters.graphs;

import org.jspecify.annotations.NullMarked;
