package daman.access;

/**
 * How the desk is opened: where, and to whom.
 *
 * @param port  0 for any that is free
 * @param local the one who sits at this machine
 * @param overseen how those who keep it running watch it
 */
public record Opening(int port, Visitor local, Overseen overseen) {
    /** For this machine alone, where whoever sits at it may everything. */
    public static Opening here(int port, String name) { return new Opening(port, new Visitor(name, Role.ADMINISTRATOR), Overseen.BY_NOBODY); }

    public Opening with(Overseen other) { return new Opening(port, local, other); }
}
