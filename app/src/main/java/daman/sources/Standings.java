package daman.sources;

import daman.languages.KnowledgeException;
import daman.languages.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How good each publisher has proved, as its folder under {@code sources/} declares: the facts {@code reliability} (Admiralty
 * code, A to F) and {@code why}, found by {@code id}, {@code name}, {@code also} or the host of {@code url}. Of whom no folder tells, nothing is known.
 */
public final class Standings {
    public static final Standings NONE = new Standings(Map.of());

    /**
     * @param reliability A to F
     * @param why         in a few words, with the folder that says so
     */
    public record Standing(String reliability, String why) {}

    private final Map<String, Standing> byName;

    private Standings(Map<String, Standing> byName) {
        this.byName = byName;
    }

    /**
     * @param folder {@code sources/} of Daman's home; a home without one judges nobody
     * @throws KnowledgeException where a table is wrong or two folders claim one name
     */
    public static Standings in(Path folder) {
        if (!Files.exists(folder)) return NONE;
        Map<String, Standing> byName = new HashMap<>();
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path each : folders.filter(one -> Files.isRegularFile(one.resolve("source.tsv"))).sorted().toList()) add(each, byName);
        } catch (IOException broken) {
            throw new UncheckedIOException("sources: " + folder + " cannot be listed: " + broken.getMessage(), broken);
        }
        return new Standings(byName);
    }

    private static void add(Path place, Map<String, Standing> byName) throws IOException {
        String file = "sources/" + place.getFileName() + "/source.tsv";
        Map<String, String> facts = new HashMap<>();
        for (Table.Row row : Table.parse(file, Files.readString(place.resolve("source.tsv"))).expect("fact", "value").rows()) facts.put(row.get("fact"), row.get("value"));
        String reliability = facts.get("reliability");
        if (reliability == null) return; // nobody judged it
        String why = facts.getOrDefault("why", "");
        if (!reliability.matches("[A-F]")) throw new KnowledgeException(file + ": reliability '" + reliability + "' is none of A to F");
        if (why.isEmpty()) throw new KnowledgeException(file + ": says no 'why' of its reliability");
        Standing standing = new Standing(reliability, why + " (sources/" + place.getFileName() + ")");
        List<String> names = Stream.concat(Stream.of(facts.getOrDefault("id", ""), facts.getOrDefault("name", "")), Stream.of(facts.getOrDefault("also", "").split("\\|"))).map(Standings::folded).filter(name -> !name.isEmpty()).distinct().toList();
        for (String name : names) if (byName.putIfAbsent(name, standing) != null) throw new KnowledgeException(file + ": the name '" + name + "' is another source's already");
        host(facts.get("url")).ifPresent(host -> byName.putIfAbsent("//" + host, standing));
    }

    /** By the publisher's name, or else by where the report was found. */
    public Optional<Standing> of(@Nullable String publisher, @Nullable String url) {
        if (publisher != null) return Optional.ofNullable(byName.get(folded(publisher)));
        return host(url).map(host -> byName.get("//" + host));
    }

    private static String folded(String name) { return name.strip().toLowerCase(Locale.ROOT); }

    private static Optional<String> host(@Nullable String url) {
        try {
            return Optional.ofNullable(url == null ? null : URI.create(url.strip()).getHost()).map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
