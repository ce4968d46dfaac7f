package daman.analysis.filters;

/** An address with a parameter that can't be followed. */
public final class BadQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final String value;

    public BadQuery(String name, String value) {
        super(name + "=" + value);
        this.name = name;
        this.value = value.length() <= 80 ? value : value.substring(0, value.offsetByCodePoints(0, Math.min(79, value.codePointCount(0, value.length())))) + "…";
    }

    public String name() { return name; }

    public String value() { return value; }
}
