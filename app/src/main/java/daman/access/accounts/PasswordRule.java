package daman.access.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import daman.access.AccessRefused;
import java.util.List;
import java.util.Optional;

/** Which passwords are taken: long ones that are not easily guessed. What they are made of is nobody's business. */
public final class PasswordRule {
    /** Code points. */
    public static final int SHORTEST = 12;
    public static final int LONGEST = 256;
    /** Of 4; from here on a guess takes at least 10⁸ tries. */
    private static final int SCORE = 3;
    /** Guessing gets slow with length, and what is longer isn't guessed. */
    private static final int LOOKED_AT = 64;
    private static final List<String> NAMES = List.of("daman", "ضمان", "guarantee", "ledger");

    private PasswordRule() {}

    /** Why not, as the texts name it: {@code short}, {@code long}, {@code easy}; empty for one that is taken. */
    public static Optional<String> against(String name, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) return Optional.of("short");
        if (length > LONGEST) return Optional.of("long");
        List<String> known = java.util.stream.Stream.concat(NAMES.stream(), java.util.Arrays.stream(name.split("[._@+-]"))).filter(word -> word.length() > 2).toList();
        return new Zxcvbn().measure(password.substring(0, Math.min(password.length(), LOOKED_AT)), known).getScore() < SCORE ? Optional.of("easy") : Optional.empty();
    }

    static void require(String name, String password) {
        against(name, password).ifPresent(why -> {
            throw new AccessRefused(switch (why) {
                case "short" -> "a password has at least " + SHORTEST + " characters; several words will do";
                case "long" -> "a password has at most " + LONGEST + " characters";
                default -> "this password is among the first that somebody would try; take several words that don't belong together";
            });
        });
    }
}
