package daman.sources;

import java.math.BigDecimal;

/** How prices moved. @param change per cent above the year before @param source who published it */
public record Deflator(String currency, int year, BigDecimal change, String source) {}
