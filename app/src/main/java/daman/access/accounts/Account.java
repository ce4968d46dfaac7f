package daman.access.accounts;

import daman.access.AccessRefused;
import daman.access.Role;
import daman.access.Visitor;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param name     in small letters; an e-mail address for somebody who signs in through a provider
 * @param password its hash; null for somebody who signs in through a provider alone
 * @param since    when the password, or its lack, began: sessions from before are over
 */
public record Account(String name, Role role, @Nullable String password, Instant since) {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}._@+-]{0,99}");

    /** Characters of what somebody types as a name that are looked at. */
    private static final int LONGEST_TYPED = 400;

    /** As two names are compared. @throws AccessRefused for what is no name */
    public static String named(String text) {
        String name = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) throw new AccessRefused("a name has letters, digits and . _ @ + - only, at most 100, and begins with a letter or digit");
        return name;
    }

    /** As {@link #named}; empty for what can be nobody's name, however long. */
    public static String namedOrNobody(String text) {
        try {
            return text.length() > LONGEST_TYPED ? "" : named(text);
        } catch (AccessRefused none) {
            return "";
        }
    }

    public Visitor visitor() { return new Visitor(name, role); }
}
