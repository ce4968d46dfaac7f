package daman.analysis.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Names of actors made comparable: {@code name:} plus a surface form of {@code actors*.tsv} (id, kind, forms with bars between) is that id. */
final class Surfaces {
    private final Map<String, String> ids = new HashMap<>();

    /** From the tables of a gold folder and of the folder above it. */
    static Surfaces of(Path folder) throws IOException {
        Surfaces surfaces = new Surfaces();
        List<Path> tables = new ArrayList<>(tables(folder));
        Path above = folder.toAbsolutePath().normalize().getParent();
        if (above != null) tables.addAll(tables(above));
        Collections.sort(tables);
        for (Path table : tables) for (String line : Files.readAllLines(table)) surfaces.add(line);
        return surfaces;
    }

    private static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.toAbsolutePath().normalize()).filter(file -> file.getFileName().toString().matches("actors.*\\.tsv")).toList();
        }
    }

    void add(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 3 || line.startsWith("#")) return;
        for (String surface : cells[2].split("\\|")) ids.putIfAbsent(folded("name:" + surface.strip()), folded(cells[0].strip()));
    }

    /** The actors of a member such as {@code speakers}. */
    Set<String> names(JsonNode actors) {
        Set<String> names = new HashSet<>();
        for (JsonNode actor : actors) {
            String name = folded(actor.asText());
            names.add(ids.getOrDefault(name, name));
        }
        return names;
    }

    private static String folded(String actor) {
        String folded = actor;
        if (actor.startsWith("name:")) {
            String plain = Normalizer.normalize(actor.substring(5), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
            folded = "name:" + plain.replaceAll("[^\\p{L}\\p{N}_]+", " ").strip();
        }
        return folded.replace("US:white-house", "US:presidency");
    }
}
