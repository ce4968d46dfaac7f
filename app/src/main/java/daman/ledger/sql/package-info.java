/** Plain SQL for what is done again and again, in words that SQLite and PostgreSQL both know. */
@NullMarked
package daman.ledger.sql;

import org.jspecify.annotations.NullMarked;
