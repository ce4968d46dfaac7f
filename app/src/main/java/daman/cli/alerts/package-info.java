/** Commands that keep alerts and send what is new to them. */
@NullMarked
package daman.cli.alerts;

import org.jspecify.annotations.NullMarked;
