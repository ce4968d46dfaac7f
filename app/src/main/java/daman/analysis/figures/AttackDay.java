package daman.analysis.figures;

import java.time.LocalDate;

/** Missiles and drones of one day, as the published data set counts them. */
public record AttackDay(LocalDate day, long launched, long destroyed) {}
