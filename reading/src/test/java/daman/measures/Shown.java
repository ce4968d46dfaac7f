package daman.measures;

import daman.languages.Analysed;

/** How a value is written in the examples: kind, slice, value. */
record Shown(String kind, String slice, String value, String origin) {
    static Shown of(Measured measured, Analysed words) {
        String slice = words.text().of(words.tokens().span(measured.first(), measured.last()));
        String kind = measured.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
        return new Shown(kind, slice, value(measured), measured.origin());
    }

    private static String value(Measured measured) {
        return switch (measured) {
            case Measured.Number n -> range(n.value(), n.high()) + bound(n.bound());
            case Measured.Percent p -> range(p.value(), p.high()) + bound(p.bound());
            case Measured.Money m -> range(m.amount().value(), m.amount().high()) + " " + m.amount().currency() + bound(m.amount().bound())
                    + (m.amount().per() == null ? "" : " per " + m.amount().per().id()) + (m.converted() ? " converted" : "");
            case Measured.Day d -> d.value() + (d.deadline() ? " deadline" : "") + (d.consistent() ? "" : " inconsistent");
            case Measured.Length l -> range(l.value(), l.high());
            case Measured.Calibre c -> c.millimetres().toPlainString();
        };
    }

    private static String range(Object low, Object high) { return text(low) + (high == null ? "" : ".." + text(high)); }

    private static String text(Object value) { return value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString(); }

    private static String bound(Amount.Bound bound) { return bound == null ? "" : " " + bound.id(); }

    @Override public String toString() { return kind + " «" + slice + "» " + value + " [" + origin + "]"; }
}
