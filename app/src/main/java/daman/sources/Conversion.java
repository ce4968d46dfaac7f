package daman.sources;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a source turned sums into euros.
 *
 * @param value     the field with the sum as given
 * @param currency  the field with its currency
 * @param euros     the field with the sum in euros
 * @param window    the days whose mean was taken; null for the month of the row's day, or its year where the day is not exact
 * @param tolerance relative, such as 0.001
 */
public record Conversion(String layout, String value, String currency, String euros, @Nullable Range<LocalDate> window, BigDecimal tolerance) {}
