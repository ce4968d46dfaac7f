package daman.commitments;

import daman.clauses.Sentence;
import daman.statements.Attribution;
import daman.statements.Said;
import daman.things.Thing;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/** A commitment with the places it was made from, before lists are put together. */
record Draft(int number, Sentence sentence, Thing thing, Frame frame, Givers.Choice givers, Stage stage, Attribution attribution, @Nullable Said said,
             @Nullable Condition condition, @Nullable LocalDate date, @Nullable Temporal by, @Nullable Period duration, @Nullable Integer count) {}
