package daman.cli.surroundings;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What an option is where it isn't given: by the environment, else by the file of settings. {@code --port} of {@code daman serve} is
 * {@code DAMAN_SERVE_PORT} and {@code serve.port}; without the command's name, {@code DAMAN_PORT} and {@code port}, it is that of every command.
 */
public final class Settings implements IDefaultValueProvider {
    /** Looked for in the current folder. */
    private static final String USUAL = "daman.properties";
    private static final String OURS = "DAMAN_", OF_THE_LAUNCHER = "DAMAN_JAVA_";

    private final Map<String, String> environment;
    private final Properties file = new Properties();
    private final String place;

    private Settings(Map<String, String> environment, @Nullable Path path) {
        this.environment = environment;
        this.place = String.valueOf(path);
        if (path == null) return;
        try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            file.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UncheckedIOException(path + " can't be read as settings (" + unreadable.getMessage() + "); it has lines such as serve.port = 8081", unreadable instanceof IOException own ? own : new IOException(unreadable));
        }
    }

    /** The file that {@code $DAMAN_CONFIG} names, else {@code daman.properties} in the current folder where it is there. @throws UncheckedIOException where a file can't be read */
    public static Settings of(Map<String, String> environment) {
        String named = environment.getOrDefault("DAMAN_CONFIG", "");
        if (!named.isEmpty()) return new Settings(environment, Path.of(named));
        return new Settings(environment, Files.isRegularFile(Path.of(USUAL)) ? Path.of(USUAL) : null);
    }

    @Override public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) return null;
        List<String> names = List.of(command(option.command().commandLine()) + name(option), name(option));
        for (String name : names) {
            String value = environment.get(OURS + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
            if (value != null && !value.isEmpty()) return value;
        }
        for (String name : names) if (file.containsKey(name)) return file.getProperty(name).strip();
        return null;
    }

    /** Whether the environment or a file may say what an option is. */
    public boolean any() {
        for (String name : environment.keySet()) if (name.startsWith(OURS) && !name.startsWith(OF_THE_LAUNCHER)) return true;
        return inFile();
    }

    /** Whether a file says anything: then it is held against the options of all commands. */
    public boolean inFile() { return !file.isEmpty(); }

    /** A name in the file that is no option's, with what to do; null where there is none. */
    public @Nullable String unknown(CommandLine commands) {
        TreeSet<String> known = new TreeSet<>();
        for (CommandLine one : all(commands)) for (OptionSpec option : one.getCommandSpec().options()) known.addAll(List.of(command(one) + name(option), name(option)));
        for (String name : new TreeSet<>(file.stringPropertyNames())) if (!known.contains(name)) return place + ": " + name + " is no option; docs/guide/operating.md tells what can be set";
        return null;
    }

    private static List<CommandLine> all(CommandLine commands) {
        List<CommandLine> all = new ArrayList<>(List.of(commands));
        commands.getSubcommands().values().forEach(one -> all.addAll(all(one)));
        return all;
    }

    /** "serve.", "review.accept."; empty for the program itself. */
    private static String command(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName(".");
        int first = name.indexOf('.');
        return first < 0 ? "" : name.substring(first + 1) + ".";
    }

    private static String name(OptionSpec option) { return option.longestName().replaceFirst("^-+", ""); }
}
