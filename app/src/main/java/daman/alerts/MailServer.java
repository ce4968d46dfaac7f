package daman.alerts;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Properties;

/**
 * A server that takes mail. Printed without the password.
 *
 * @param address  {@code smtps://user@host:port} for TLS from the start, {@code smtp://…} for STARTTLS, without which nothing is sent but to this very machine
 * @param password empty for none
 * @param from     who mails are from
 */
public record MailServer(URI address, String password, String from) {
    private static final int LONGEST_MILLIS = 30_000;

    public MailServer {
        boolean isKnown = "smtp".equals(address.getScheme()) || "smtps".equals(address.getScheme());
        if (!isKnown || address.getHost() == null) throw new IllegalArgumentException("address: a mail server is smtps://USER@HOST or smtp://USER@HOST:PORT");
        if (!isMailbox(from)) throw new IllegalArgumentException("from: " + from + " is no address of one mailbox, as desk@example.org");
        if (address.getRawUserInfo() != null && address.getRawUserInfo().contains(":")) throw new IllegalArgumentException("address: the password doesn't stand in the address, where others see it; DAMAN_SMTP_PASSWORD or a file of --smtp-password-file has it");
    }

    /** Whether it is one address, alone, without a name or a comment. */
    public static boolean isMailbox(String address) {
        try {
            InternetAddress[] all = InternetAddress.parse(address, true);
            return all.length == 1 && all[0].getAddress().equals(address);
        } catch (AddressException none) {
            return false;
        }
    }

    String user() { return address.getUserInfo() == null ? "" : address.getUserInfo(); }

    int port() { return address.getPort() > 0 ? address.getPort() : isTls() ? 465 : 587; }

    private boolean isTls() { return "smtps".equals(address.getScheme()); }

    /** As Jakarta Mail wants to be told. */
    Properties properties() {
        Properties properties = new Properties();
        boolean wantsTls = !isTls() && !isThisMachine();
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(isTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(wantsTls));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(wantsTls));
        properties.setProperty("mail.smtp.auth", Boolean.toString(!user().isEmpty()));
        for (String timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) properties.setProperty("mail.smtp." + timeout, Integer.toString(LONGEST_MILLIS));
        return properties;
    }

    private boolean isThisMachine() {
        try {
            return InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    @Override public String toString() { return address.toString(); }
}
