package daman.alerts;

import daman.analysis.spoken.Spoken;
import daman.words.Names;
import daman.words.Words;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

/** Messages to people, by SMTP. One that comes twice has the same Message-ID, by which mail programs and servers know it. */
final class Mails implements Way {
    private final MailServer server;
    private final Names names;
    private final Clock clock;
    private final String desk;
    private final Session session;

    Mails(MailServer server, Names names, Clock clock, String desk) {
        this.server = server;
        this.names = names;
        this.clock = clock;
        this.desk = desk;
        this.session = Session.getInstance(server.properties());
    }

    @Override public Outcome send(Message message) {
        try {
            MimeMessage mail = mail(message);
            Transport transport = session.getTransport("smtp");
            try {
                transport.connect(server.address().getHost(), server.port(), server.user().isEmpty() ? null : server.user(), server.user().isEmpty() ? null : server.password());
                transport.sendMessage(mail, mail.getAllRecipients());
            } finally {
                close(transport);
            }
            return new Taken();
        } catch (MessagingException refused) {
            return new Failed("the mail server " + server + " did not take it (" + reason(refused) + ")", null);
        }
    }

    /** A server that took a mail and goes without a farewell has taken it. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            // what was to be known of it is known
        }
    }

    /** The first line: servers tell a lot after it. */
    private static String reason(MessagingException refused) { return refused.getMessage() == null ? refused.getClass().getSimpleName() : refused.getMessage().strip().lines().findFirst().orElse(""); }

    private MimeMessage mail(Message message) throws MessagingException {
        MailText text = MailText.of(message, new Spoken(new Words(message.alert().language()), names), desk);
        MimeMessage mail = new Named(session, "<" + message.id() + "@" + server.address().getHost() + ">");
        mail.setFrom(new InternetAddress(server.from(), true));
        mail.setRecipient(RecipientType.TO, new InternetAddress(((Target.Mail) message.alert().target()).address(), true));
        mail.setSubject(text.subject(), StandardCharsets.UTF_8.name());
        mail.setText(text.body(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Content-Language", message.alert().language().code());
        mail.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no answer by a machine
        mail.saveChanges();
        return mail;
    }

    /** Keeps its name, which is else made anew each time. */
    private static final class Named extends MimeMessage {
        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override protected void updateMessageID() throws MessagingException { setHeader("Message-ID", name); }
    }
}
