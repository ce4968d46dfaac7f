package daman.names.parts;

import daman.languages.Analysed;
import daman.languages.Particles;
import daman.languages.Particles.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * The head of a house is its office: "глава данського уряду" is the prime minister of Denmark, "очільник МЗС" the foreign
 * minister. {@code roles.tsv} has the word for a head as the office {@code head}.
 */
public final class Heads {
    private Heads() {}

    /** The pieces, with each head, its adjective and its house as one office. */
    public static List<Found> joined(List<Found> pieces, Analysed words, Particles.Marks marks) {
        boolean capitals = marks.find(0, words.size(), Role.CAPITAL) >= 0;
        if (!capitals && !anyHead(pieces)) return pieces;
        List<Found> joined = new ArrayList<>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            Found head = capitals ? capital(pieces, i, marks) : pieces.get(i);
            int house = head(head) ? house(pieces, i, words) : -1;
            if (house < 0) {
                joined.add(head);
                continue;
            }
            Piece of = pieces.get(house).piece();
            int colon = of.id().indexOf(':');
            String whose = colon > 0 ? of.id().substring(0, colon) : house > i + 1 ? pieces.get(i + 1).piece().of() : of.of();
            joined.add(new Found(head.first(), pieces.get(house).last(), new Piece(Piece.Type.OFFICE, office(of.id().substring(colon + 1)), whose), head.features(), head.origin()));
            i = house;
        }
        return joined;
    }

    private static boolean anyHead(List<Found> pieces) {
        for (int i = 0; i < pieces.size(); i++) if (head(pieces.get(i))) return true;
        return false;
    }

    private static boolean head(Found piece) { return piece.piece().type() == Piece.Type.OFFICE && piece.piece().id().equals("head"); }

    /** "Українська столиця", "la capitale ukrainienne", "столиця Польщі": the capital by another name. */
    private static Found capital(List<Found> pieces, int i, Particles.Marks marks) {
        Found piece = pieces.get(i);
        boolean adjective = piece.piece().type() == Piece.Type.ADJECTIVE;
        if (!adjective && piece.piece().type() != Piece.Type.STATE) return piece;
        boolean after = adjective && marks.is(piece.last() + 1, Role.CAPITAL) && (i + 1 == pieces.size() || pieces.get(i + 1).first() > piece.last() + 1);
        boolean before = marks.is(piece.first() - 1, Role.CAPITAL) && (i == 0 || pieces.get(i - 1).last() < piece.first() - 1);
        if (!after && !before) return piece;
        Piece capital = new Piece(Piece.Type.CAPITAL, piece.piece().of(), piece.piece().of());
        return new Found(before ? piece.first() - 1 : piece.first(), after ? piece.last() + 1 : piece.last(), capital, piece.features(), piece.origin());
    }

    /** The ministry or government right after the head, whatever table has it, perhaps with an adjective of its state in between. */
    private static int house(List<Found> pieces, int head, Analysed words) {
        int at = head + 1;
        if (follows(pieces, at, words) && pieces.get(at).piece().type() == Piece.Type.ADJECTIVE) at++;
        if (!follows(pieces, at, words)) return -1;
        Piece piece = pieces.get(at).piece();
        boolean house = piece.type() == Piece.Type.MINISTRY || piece.type() == Piece.Type.BODY && piece.id().indexOf(':') > 0;
        return house ? at : -1;
    }

    private static boolean follows(List<Found> pieces, int at, Analysed words) {
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
