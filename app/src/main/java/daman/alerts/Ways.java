package daman.alerts;

import daman.web.Posting;
import daman.words.Names;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** By which way each target is reached. */
public final class Ways {
    private final Webhooks webhooks;
    private final Way mails;

    /** @param server null where none is named, and then no mail goes out @param desk the address of the pages, to which messages link; empty for none */
    public Ways(Posting posting, @Nullable MailServer server, Names names, Clock clock, String desk) {
        this.webhooks = new Webhooks(posting, clock, desk);
        this.mails = server == null ? message -> new Way.Failed("no mail server is named; --smtp smtps://USER@HOST and --from ADDRESS name one", null) : new Mails(server, names, clock, desk);
    }

    Way of(Target target) {
        return switch (target) {
            case Target.Webhook hook -> webhooks;
            case Target.Mail mail -> mails;
        };
    }
}
