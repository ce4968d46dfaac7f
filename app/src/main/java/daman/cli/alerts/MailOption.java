package daman.cli.alerts;

import daman.alerts.MailServer;
import daman.cli.surroundings.Surroundings;
import daman.cli.terminal.Shown;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Through which server mails go out. */
final class MailOption {
    @Option(names = "--smtp", paramLabel = "SERVER", description = "through which mails go: smtps://USER@HOST (TLS), smtp://USER@HOST:PORT (STARTTLS; without it nothing is sent, but to this machine)") @Nullable URI smtp;
    @Option(names = "--from", paramLabel = "ADDRESS", description = "who mails are from") @Nullable String from;
    @Option(names = "--smtp-password-file", paramLabel = "FILE", description = "a file with the password of the account there; else $DAMAN_SMTP_PASSWORD") @Nullable Path password;

    /** Null where none is named. */
    @Nullable MailServer server(Surroundings around, CommandSpec spec) {
        if (smtp == null) return null;
        if (from == null) throw new ParameterException(spec.commandLine(), "--smtp wants --from ADDRESS, since mails are from somebody");
        try {
            return new MailServer(smtp, password == null ? around.environment().getOrDefault("DAMAN_SMTP_PASSWORD", "") : Files.readString(password).strip(), from);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), Shown.plain("--smtp, --from: " + wrong.getMessage()));
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), Shown.plain("--smtp-password-file " + password + " can't be read"));
        }
    }
}
