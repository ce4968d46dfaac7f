package daman.bench;

import java.util.List;

/** Runs what is named, or all: {@code ratios}, {@code memory}, {@code hostile}. Leaves with 1 where something missed its bar. */
public final class Bench {
    private Bench() {}

    public static void main(String[] names) throws Exception {
        List<String> wanted = names.length == 0 ? List.of("hostile", "memory", "ratios") : List.of(names);
        boolean passed = true;
        for (String name : wanted) {
            passed &= switch (name) {
                case "ratios" -> new Ratios().run(System.out);
                case "memory" -> new Memory().run(System.out);
                case "hostile" -> new Hostile().run(System.out);
                default -> throw new IllegalArgumentException("no benchmark is called '" + name + "': ratios, memory or hostile");
            };
        }
        if (!passed) System.exit(1);
    }
}
