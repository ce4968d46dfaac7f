package daman.cli.accounts;

import daman.access.AccessRefused;
import daman.cli.surroundings.Surroundings;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A password that is typed where nobody sees it, or the first line of standard input; never an argument, which others on the machine could see. */
final class TypedPassword {
    private final Surroundings around;

    TypedPassword(Surroundings around) {
        this.around = around;
    }

    /** @throws AccessRefused when none comes, or the two that are typed differ */
    String fresh(String name) {
        Console console = around.in() == System.in ? System.console() : null;
        String password = console == null ? line() : typed(console, name);
        if (password.isEmpty()) throw new AccessRefused("no password was given; type it, or send it as a line of standard input");
        return password;
    }

    private static String typed(Console console, String name) {
        String once = read(console, "Password of " + name + ": ");
        if (!once.equals(read(console, "The same again: "))) throw new AccessRefused("the two passwords are not the same; nothing was changed");
        return once;
    }

    private static String read(Console console, String prompt) { return Optional.ofNullable(console.readPassword("%s", prompt)).map(String::new).orElse(""); }

    private String line() {
        try {
            return Optional.ofNullable(new BufferedReader(new InputStreamReader(around.in(), StandardCharsets.UTF_8)).readLine()).orElse("");
        } catch (IOException unreadable) {
            return "";
        }
    }
}
