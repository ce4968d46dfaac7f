package daman.statements;

import java.util.Locale;

/** By what means it was said (GUIDE.md, statements). */
public enum Channel {
    TELEGRAM, X, FACEBOOK, PRESS_CONFERENCE, INTERVIEW, SPEECH, PHONE_CALL, MEETING, STATEMENT, BROADCAST;

    public String id() { return name().toLowerCase(Locale.ROOT).replace('_', '-'); }

    public static Channel of(String id) { return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_')); }
}
