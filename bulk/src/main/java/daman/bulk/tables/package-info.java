/** What reading takes, once a process: the tables that were sent there, and what is made of them. */
@NullMarked
package daman.bulk.tables;

import org.jspecify.annotations.NullMarked;
