package daman.cli.gathering;

import daman.cli.surroundings.Notices;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Shown;
import daman.second.Endpoint;
import daman.second.SecondReader;
import daman.web.Posting;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Who reads. Without it the grammar alone, and nothing of a report leaves this machine. */
final class ReaderOption {
    /** The second reader. */
    enum Reader { grammar, llm }

    @Option(names = "--reader", paramLabel = "READER", defaultValue = "grammar", description = "grammar (unless given); llm: a language model at --endpoint too. THE WHOLE TEXT of each report is sent there then, and never without this") Reader reader = Reader.grammar;
    @Option(names = "--endpoint", paramLabel = "URL", description = "of an OpenAI-compatible chat service, as http://127.0.0.1:11434/v1; its key, if it wants one, in $DAMAN_READER_KEY") @Nullable String endpoint;
    @Option(names = "--model", paramLabel = "NAME", description = "which model there") @Nullable String model;
    @Option(names = "--reader-seconds", paramLabel = "SECONDS", defaultValue = "120", description = "that one report may take there (120)") int seconds = 120;
    @Option(names = "--price-in", paramLabel = "PRICE", description = "of a million tokens that the model reads, to be told what it cost") @Nullable BigDecimal priceIn;
    @Option(names = "--price-out", paramLabel = "PRICE", description = "of a million tokens that it writes") @Nullable BigDecimal priceOut;

    boolean isGiven() { return reader != Reader.grammar; }

    /** Null where the grammar reads alone. @throws ParameterException where it isn't said which model, or one is named that wouldn't be asked */
    @Nullable SecondReader second(Surroundings around, Notices notices, CommandSpec spec) {
        if (reader == Reader.grammar) {
            if (endpoint != null || model != null) throw wrong(spec, "--endpoint and --model are for --reader llm; without it nothing is sent");
            return null;
        }
        if (endpoint == null || model == null) throw wrong(spec, "--reader llm wants --endpoint URL and --model NAME");
        if (!Posting.isAddress(endpoint) || endpoint.matches(".*[?#\\s].*")) throw wrong(spec, "--endpoint " + endpoint + " is no address such as http://127.0.0.1:11434/v1");
        if (seconds < 1 || seconds > 3600) throw wrong(spec, "--reader-seconds " + seconds + " is no number from 1 to 3600");
        notices.note("the text of each report is sent to " + URI.create(endpoint).getAuthority());
        return new SecondReader(new Endpoint(endpoint, model, around.environment().getOrDefault("DAMAN_READER_KEY", ""), Duration.ofSeconds(seconds), priceIn, priceOut), notices::problem);
    }

    private static ParameterException wrong(CommandSpec spec, String what) { return new ParameterException(spec.commandLine(), Shown.plain(what)); }
}
