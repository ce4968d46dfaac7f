package daman.analysis.rates;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one euro was worth.
 *
 * @param value units of the currency for one euro; the mean where there are several days
 * @param days  how many days with a quotation it comes from
 * @param from  the first of them
 * @param to    the last of them
 */
public record Rate(String currency, BigDecimal value, int days, LocalDate from, LocalDate to) {}
