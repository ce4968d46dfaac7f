package daman.pages.sessions;

/**
 * Where people sign in.
 *
 * @param next     where they were going
 * @param name     as it was typed
 * @param wrong    the name of the text that says what went wrong; empty where nothing did
 * @param accounts whether there are accounts with passwords
 * @param provider whether another desk's account will do
 */
public record SignInView(String next, String name, String wrong, boolean accounts, boolean provider) {}
