package daman.cli.answers;

import daman.analysis.answers.Which;
import daman.cli.terminal.Shown;
import daman.things.Measure;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Of which promises an answer is wanted. */
final class WhichOption {
    @Option(names = "--provider", paramLabel = "ID", description = "only what this provider gives or is asked for: DE, EU, NATO ...") @Nullable String provider;
    @Option(names = "--measure", paramLabel = "MEASURE", description = "only of this measure: air-defence, arms, financing ...") @Nullable String measure;
    @Option(names = "--recipient", paramLabel = "ID", description = "only for this recipient: UA ...") @Nullable String recipient;
    @Spec(Spec.Target.MIXEE) @Nullable CommandSpec spec;

    /** @throws ParameterException for a measure that is none of the known ones */
    Which which() {
        try {
            return new Which(provider, measure == null ? null : Measure.of(measure.toLowerCase(Locale.ROOT)), recipient);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), Shown.plain("--measure " + measure + " is not one of the words that GUIDE.md has for it"));
        }
    }
}
