package daman.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Reports to read: the repository's samples, and as many as are wanted that are made of their sentences. */
final class Material {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Material() {}

    /** Texts by language. */
    private static Map<String, List<String>> samples() throws IOException {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Local.HOME.resolve("samples"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) texts.computeIfAbsent(file.getFileName().toString().substring(0, 2), language -> new ArrayList<>()).add(Files.readString(file));
        }
        return texts;
    }

    /** Each sample as a line of its own. */
    static Path samples(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (List<String> texts : samples().values()) for (String text : texts) lines.add(line(text, "2025-09-0" + (1 + lines.size() % 9)));
        return Files.write(file, lines);
    }

    /** Short reports, each a few sentences of one language's samples in some order: many are alike, and some are the same. */
    static Path made(Path file, int count, long seed) throws IOException {
        Random chance = new Random(seed);
        List<List<String>> sentences = new ArrayList<>();
        for (List<String> texts : samples().values()) sentences.add(texts.stream().flatMap(text -> Stream.of(text.split("(?<=[.!?…؟])\\s+"))).filter(sentence -> sentence.length() > 40).toList());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                List<String> of = sentences.get(chance.nextInt(sentences.size()));
                StringBuilder text = new StringBuilder();
                for (int many = 3 + chance.nextInt(6); many > 0; many--) text.append(of.get(chance.nextInt(of.size()))).append(many % 2 == 0 ? "\n\n" : " ");
                out.write(line(text.toString(), "2025-0" + (1 + chance.nextInt(9)) + "-1" + chance.nextInt(9)) + "\n");
            }
        }
        return file;
    }

    static String line(String text, String published) throws IOException {
        return JSON.writeValueAsString(Map.of("text", text, "published", published, "publisher", "Example Wire"));
    }
}
