package daman.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs what is named, or all: {@code ratios}, {@code memory}, {@code hostile}. Leaves with 1 where something missed its bar. What is measured is what
 * people get: a Java machine without the options of {@code ./daman} starts one that has them.
 */
public final class Bench {
    /** As {@code ./daman} gives them to a long run. */
    private static final List<String> OPTIONS = Files.isReadable(Path.of("/sys/kernel/mm/transparent_hugepage/enabled")) ? List.of("-XX:+UseSerialGC", "-XX:+UseTransparentHugePages") : List.of("-XX:+UseSerialGC");

    private Bench() {}

    public static void main(String[] names) throws Exception {
        System.exit(asLaunched() ? run(names) : launch(names));
    }

    private static int run(String[] names) throws Exception {
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
        return passed ? 0 : 1;
    }

    private static List<String> given() { return ManagementFactory.getRuntimeMXBean().getInputArguments(); }

    private static boolean asLaunched() { return given().containsAll(OPTIONS); }

    private static int launch(String[] names) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(given());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Bench.class.getName()));
        command.addAll(List.of(names));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
