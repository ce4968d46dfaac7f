package daman.pages.sheets;

/**
 * A column of a table.
 *
 * @param name   for programs
 * @param label  for people
 * @param number whether its cells are figures
 * @param hidden whether it is for programs alone: people see it in another column
 */
public record Column(String name, String label, boolean number, boolean hidden) {
    public static Column text(String name, String label) { return new Column(name, label, false, false); }

    public static Column number(String name, String label) { return new Column(name, label, true, false); }

    public static Column hidden(String name) { return new Column(name, name, false, true); }
}
