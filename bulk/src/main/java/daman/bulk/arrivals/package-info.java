/** Where documents come from: files by Flink's own file source, each unfolded by the reader of documents that one machine uses too, and topics of Kafka. */
@NullMarked
package daman.bulk.arrivals;

import org.jspecify.annotations.NullMarked;
