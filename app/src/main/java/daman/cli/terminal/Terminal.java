package daman.cli.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.TimeUnit;

/**
 * What is known of the terminal.
 *
 * @param width    columns
 * @param coloured whether standard output takes colours
 * @param progress whether standard error takes a line that is overwritten
 */
public record Terminal(int width, boolean coloured, boolean progress) {
    /** Output into a file or a pipe. */
    public static final Terminal NONE = new Terminal(120, false, false);

    /** The terminal of this process; colours only where NO_COLOR (https://no-color.org) is not set. */
    public static Terminal of(Map<String, String> environment) {
        boolean out = isTerminal(1);
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(environment.get("TERM"));
        return new Terminal(width(environment, out), out && !plain, isTerminal(2));
    }

    private static int width(Map<String, String> environment, boolean terminal) {
        String columns = environment.getOrDefault("COLUMNS", "");
        int width = columns.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(columns) : terminal ? asked() : NONE.width;
        return Math.max(40, width);
    }

    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException noProc) {
            return System.console() != null;
        }
    }

    private static int asked() {
        try {
            Process stty = new ProcessBuilder("stty", "size").redirectInput(Path.of("/dev/tty").toFile()).redirectErrorStream(true).start();
            try (Scanner answer = new Scanner(stty.getInputStream())) {
                if (!stty.waitFor(300, TimeUnit.MILLISECONDS)) stty.destroyForcibly();
                answer.nextInt();
                return answer.nextInt();
            }
        } catch (IOException | InterruptedException | RuntimeException unknown) {
            return 100;
        }
    }
}
