/** {@code daman bulk}: years of reports, read by Flink on this machine or on many, with the same result as {@code daman read}; {@code daman intake --readings} takes it over. */
@NullMarked
package daman.bulk;

import org.jspecify.annotations.NullMarked;
