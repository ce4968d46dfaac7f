package daman.cli.terminal;

/** Colours, where the terminal takes them. */
public enum Ink {
    NONE(""), BOLD("1"), DIM("2"), RED("31"), GREEN("32"), YELLOW("33"), BLUE("34"), CYAN("36");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    public String on(boolean coloured, String text) { return coloured && this != NONE && !text.isBlank() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text; }
}
