package daman.cli.surroundings;

import daman.access.Overseen;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How whoever keeps the desk running watches it. */
public final class OverseenOption {
    /** Of standard error. */
    public enum Log { text, json }

    @Option(names = "--log", paramLabel = "FORM", defaultValue = "text", description = "text: what goes wrong, in words; json: a line of JSON for each request, and for what goes wrong") Log log = Log.text;
    @Option(names = "--metrics-port", paramLabel = "PORT", defaultValue = "-1", description = "serve /metrics and /healthz on 127.0.0.1 at this port too, without sign-in") int metricsPort = -1;

    /** @throws ParameterException for a port that is none */
    public Overseen overseen(CommandSpec spec) {
        if (metricsPort < -1 || metricsPort > 65_535) throw new ParameterException(spec.commandLine(), "--metrics-port " + metricsPort + " is no port");
        return new Overseen(log == Log.json, metricsPort);
    }
}
