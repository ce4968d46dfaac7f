package daman.sources;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A currency that became the euro. @param rate units for one euro, from that day on for ever */
public record FixedRate(String currency, LocalDate from, BigDecimal rate) {}
