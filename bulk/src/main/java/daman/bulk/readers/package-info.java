/** The same reader on each machine of a cluster: one a process, its knowledge sent there once. */
@NullMarked
package daman.bulk.readers;

import org.jspecify.annotations.NullMarked;
