/** Signed notes and checkpoints (C2SP signed-note, tlog-checkpoint), and the key that signs them. */
@NullMarked
package daman.log.notes;

import org.jspecify.annotations.NullMarked;
