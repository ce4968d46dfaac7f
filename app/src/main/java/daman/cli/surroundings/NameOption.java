package daman.cli.surroundings;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who sits at this machine. */
public final class NameOption {
    @Option(names = "--as", paramLabel = "NAME", description = "who you are, as reviews in the browser are signed with; else $DAMAN_REVIEWER, else $USER") @Nullable String name;

    public String name(Surroundings around) {
        if (name != null && !name.isBlank()) return name.strip();
        for (String variable : new String[] {"DAMAN_REVIEWER", "USER"}) {
            String named = around.environment().getOrDefault(variable, "").strip();
            if (!named.isEmpty()) return named;
        }
        return System.getProperty("user.name", "somebody");
    }
}
