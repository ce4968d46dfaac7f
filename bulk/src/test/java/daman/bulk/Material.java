package daman.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** Short reports, each a few sentences of one language's samples with figures strewn in; every fifth is nearly one of those before it. */
    static Path made(Path file, int count, long seed) throws IOException {
        Random chance = new Random(seed);
        List<List<String>> sentences = new ArrayList<>();
        for (List<String> texts : samples().values()) sentences.add(texts.stream().flatMap(text -> Stream.of(text.split("(?<=[.!?…؟])\\s+"))).filter(sentence -> sentence.length() > 40).toList());
        List<String> texts = new ArrayList<>();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                texts.add(i % 5 == 4 ? texts.get(chance.nextInt(i)) + " (Reuters)" : text(sentences.get(chance.nextInt(sentences.size())), chance));
                out.write(line(texts.getLast(), "2025-0" + (1 + chance.nextInt(9)) + "-1" + chance.nextInt(9)) + "\n");
            }
        }
        return file;
    }

    /** Reports of one site, each with a promise in words of its own before the same many words at its end; every fifth is nearly one of those before it. */
    static Path ofOneSite(Path file, int count, long seed) throws IOException {
        Random chance = new Random(seed);
        String footer = " Readers may write to the desk of this site at the address below, which answers on working days, and are asked to name the site and its writers wherever they print, quote or otherwise use what stands here, in whole or in part, in any language.";
        List<String> lines = new ArrayList<>(), texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder own = new StringBuilder("Norway will give Ukraine " + (2 + chance.nextInt(90)) + " air-defence missiles, Defence Minister Tore Sandvik said on Monday.");
            for (int words = 24; words > 0; words--) own.append(' ').append(Integer.toString(chance.nextInt(100_000), 36));
            texts.add(i % 5 == 4 ? texts.get(chance.nextInt(i)) + " (Reuters)" : own + "." + footer);
            lines.add(line(texts.getLast(), "2025-09-0" + (1 + chance.nextInt(9))));
        }
        return Files.write(file, lines);
    }

    private static String text(List<String> sentences, Random chance) {
        StringBuilder text = new StringBuilder();
        for (int many = 2 + chance.nextInt(4); many > 0; many--) text.append(strewn(sentences.get(chance.nextInt(sentences.size())), chance)).append(many % 2 == 0 ? "\n\n" : " ");
        return text.toString();
    }

    /** So that two texts with a sentence in common are not alike. */
    private static String strewn(String sentence, Random chance) {
        StringBuilder text = new StringBuilder();
        for (String word : sentence.split(" ")) text.append(chance.nextInt(4) == 0 ? 1000 + chance.nextInt(9000) + " " : "").append(word).append(' ');
        return text.toString().strip();
    }

    static String line(String text, String published) throws IOException {
        return JSON.writeValueAsString(Map.of("text", text, "published", published, "publisher", "Example Wire"));
    }

    /** An archive of the web (WARC 1.0) with these pages. */
    static byte[] archive(String... pages) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < pages.length; i++) {
            byte[] body = pages[i].getBytes(StandardCharsets.UTF_8);
            byte[] http = ("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
            all.writeBytes(("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb" + i + ">\r\nWARC-Date: 2025-09-05T10:00:00Z\r\nWARC-Target-URI: https://www.example.org/" + i
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + (http.length + body.length) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            all.writeBytes(http);
            all.writeBytes(body);
            all.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        }
        return all.toByteArray();
    }
}
