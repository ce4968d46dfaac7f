/** A run: what is asked for, the pipeline it becomes, the folder it writes, and the Flink it runs on. A run that was stopped goes on from its last checkpoint. */
@NullMarked
package daman.bulk.runs;

import org.jspecify.annotations.NullMarked;
