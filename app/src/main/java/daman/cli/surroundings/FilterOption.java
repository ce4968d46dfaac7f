package daman.cli.surroundings;

import daman.cli.terminal.Shown;
import daman.commitments.Stage;
import daman.guarantees.Guarantees;
import daman.things.Measure;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which guarantees are meant. */
public final class FilterOption {
    @Option(names = "--provider", paramLabel = "ID", description = "only those of this provider: DE, EU, NATO ...") @Nullable String provider;
    @Option(names = "--measure", paramLabel = "MEASURE", description = "only of this measure: air-defence, arms, financing ...") @Nullable String measure;
    @Option(names = "--stage", paramLabel = "STAGE", description = "only at this stage: announced, agreed, delivered ...") @Nullable String stage;

    /** @throws ParameterException for a word that is none of the known ones */
    public Guarantees.Filter filter(CommandSpec spec) {
        return new Guarantees.Filter(provider, known(spec, "--measure", measure, Measure::of), known(spec, "--stage", stage, Stage::of));
    }

    private static <T> @Nullable T known(CommandSpec spec, String option, @Nullable String value, Function<String, T> of) {
        try {
            return value == null ? null : of.apply(value.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), Shown.plain(option + " " + value + " is not one of the words that GUIDE.md has for it"));
        }
    }
}
