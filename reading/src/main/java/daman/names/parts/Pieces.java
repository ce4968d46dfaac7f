package daman.names.parts;

import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Table;
import daman.world.World;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All names of one language as one lexicon: {@code world/*.tsv} in that language's column, and its words for offices and ministries. */
public final class Pieces {
    private Pieces() {}

    public static Lexicon<Piece> of(Language language, World world) {
        Lexicon<Piece> lexicon = Lexicon.ofNames(language);
        String column = language.id();
        Set<String> letters = language.words("name-letters");
        for (Table.Row row : language.knowledge().table("world/people.tsv").rows()) {
            add(lexicon, row, column, new Piece(Piece.Type.PERSON, row.get("id"), row.get("state"), world), letters);
        }
        for (Table.Row row : language.knowledge().table("world/states.tsv").rows()) {
            add(lexicon, row, column, new Piece(row.get("kind").equals("name") ? Piece.Type.STATE : row.one("kind", Piece.Type.class), row.get("state"), row.get("state"), world), letters);
        }
        for (Table.Row row : language.knowledge().table("world/bodies.tsv").rows()) {
            Piece.Type type = switch (row.get("kind")) {
                case "group" -> Piece.Type.GROUP;
                case "media" -> Piece.Type.MEDIA;
                default -> Piece.Type.BODY;
            };
            add(lexicon, row, column, new Piece(type, row.get("id"), row.get("state"), world), letters);
        }
        Table places = language.knowledge().find("world/places.tsv");
        if (places != null) for (Table.Row row : places.rows()) add(lexicon, row, column, new Piece(Piece.Type.PLACE, row.get("place"), row.get("state"), world), letters);
        forms(lexicon, language.find("roles"), Piece.Type.OFFICE, "office", world);
        forms(lexicon, language.find("ministries"), Piece.Type.MINISTRY, "id", world);
        Table descriptions = language.find("descriptions");
        if (descriptions != null) for (Table.Row row : descriptions.expect("form", "means").rows()) lexicon.add(row.get("form"), new Piece(Piece.Type.DESCRIPTION, row.get("means"), "", world), row.origin());
        return lexicon;
    }

    private static void forms(Lexicon<Piece> lexicon, @Nullable Table table, Piece.Type type, String id, World world) {
        if (table == null) return;
        for (Table.Row row : table.rows()) {
            for (String form : row.forms("form")) lexicon.addNoun(form, new Piece(type, row.get(id), row.get("of"), world), row.origin());
        }
    }

    private static void add(Lexicon<Piece> lexicon, Table.Row row, String column, Piece piece, Set<String> letters) {
        for (String form : row.forms(column)) {
            switch (piece.type()) {
                case PERSON, PLACE, CAPITAL -> {
                    lexicon.addName(form, piece, row.origin());
                    for (String other : spelled(form, letters)) lexicon.addName(other, piece, row.origin());
                }
                case ADJECTIVE, GROUP -> lexicon.add(form, piece, row.origin());
                default -> lexicon.addNoun(form, piece, row.origin());
            }
        }
    }

    /** The name as others write it who write a letter another way, where it has such a letter: {@code name-letters} in {@code grammar.tsv}, each as {@code letter=other}. */
    private static Set<String> spelled(String form, Set<String> letters) {
        Set<String> others = new HashSet<>();
        for (String pair : letters) if (form.indexOf(pair.charAt(0)) >= 0) others.add(form.replace(pair.charAt(0), pair.charAt(2)));
        return others;
    }
}
