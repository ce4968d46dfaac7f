package daman.names.parts;

import daman.languages.Analysed;
import daman.languages.Lexicon.Hit;
import daman.languages.Particles;
import daman.languages.Particles.Role;
import daman.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * The head of a house is its office: "глава данського уряду" is the prime minister of Denmark, "очільник МЗС" the foreign
 * minister. {@code roles.tsv} has the word for a head as the office {@code head}.
 */
public final class Heads {
    private Heads() {}

    /** The pieces, with each head, its adjective and its house as one office. */
    public static List<Hit<Piece>> joined(List<Hit<Piece>> pieces, Analysed words, Particles.Marks marks, World world) {
        boolean capitals = marks.anywhere(Role.CAPITAL);
        if (!capitals && !anyHead(pieces)) return pieces;
        List<Hit<Piece>> joined = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Hit<Piece> head = capitals ? capital(pieces, i, marks, world) : pieces.get(i);
            int house = head(head) ? house(pieces, i, words) : -1;
            if (house < 0) {
                joined.add(head);
                continue;
            }
            Piece of = pieces.get(house).value();
            int colon = of.id().indexOf(':');
            String whose = colon > 0 ? of.id().substring(0, colon) : house > i + 1 ? pieces.get(i + 1).value().of() : of.of();
            joined.add(new Hit<>(head.first(), pieces.get(house).last(), new Piece(Piece.Type.OFFICE, office(of.id().substring(colon + 1)), whose, world), head.origin(), head.features()));
            i = house;
        }
        return joined;
    }

    private static boolean anyHead(List<Hit<Piece>> pieces) {
        for (int i = 0; i < pieces.size(); i++) if (head(pieces.get(i))) return true;
        return false;
    }

    private static boolean head(Hit<Piece> piece) { return piece.value().type() == Piece.Type.OFFICE && piece.value().id().equals("head"); }

    /** "Українська столиця", "la capitale ukrainienne", "столиця Польщі": the capital by another name. */
    private static Hit<Piece> capital(List<Hit<Piece>> pieces, int i, Particles.Marks marks, World world) {
        Hit<Piece> piece = pieces.get(i);
        boolean adjective = piece.value().type() == Piece.Type.ADJECTIVE;
        if (!adjective && piece.value().type() != Piece.Type.STATE) return piece;
        boolean after = adjective && marks.is(piece.last() + 1, Role.CAPITAL) && (i + 1 == pieces.size() || pieces.get(i + 1).first() > piece.last() + 1);
        boolean before = marks.is(piece.first() - 1, Role.CAPITAL) && (i == 0 || pieces.get(i - 1).last() < piece.first() - 1);
        if (!after && !before) return piece;
        Piece capital = new Piece(Piece.Type.CAPITAL, piece.value().of(), piece.value().of(), world);
        return new Hit<>(before ? piece.first() - 1 : piece.first(), after ? piece.last() + 1 : piece.last(), capital, piece.origin(), piece.features());
    }

    /** The ministry or government right after the head, whatever table has it, perhaps with an adjective of its state in between. */
    private static int house(List<Hit<Piece>> pieces, int head, Analysed words) {
        int at = head + 1;
        if (follows(pieces, at, words) && pieces.get(at).value().type() == Piece.Type.ADJECTIVE) at++;
        if (!follows(pieces, at, words)) return -1;
        Piece piece = pieces.get(at).value();
        boolean house = piece.type() == Piece.Type.MINISTRY || piece.type() == Piece.Type.BODY && piece.id().indexOf(':') > 0;
        return house ? at : -1;
    }

    private static boolean follows(List<Hit<Piece>> pieces, int at, Analysed words) {
        if (at >= pieces.size() || pieces.get(at).first() != pieces.get(at - 1).last() + 1) return false;
        return words.tokens().sameLine(pieces.get(at - 1).last(), pieces.get(at).first());
    }

    private static String office(String house) {
        return switch (house) {
            case "government" -> "prime-minister";
            case "parliament" -> "speaker";
            case "presidency" -> "head-of-office";
            default -> house.endsWith("-ministry") ? house.replace("-ministry", "-minister") : "head";
        };
    }
}
