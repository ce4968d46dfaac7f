/** Commands that take in reports: from files and folders, from addresses, and from feeds as they grow. */
@NullMarked
package daman.cli.gathering;

import org.jspecify.annotations.NullMarked;
