package daman.reading;

import daman.languages.Knowledge;
import daman.languages.Recognition;
import daman.text.Text;
import daman.world.World;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The one door of the engine: a report in, its reading out. Pure: no input or output, no clock, no locale.
 * Safe for use by several threads at once; a language's tables are loaded at its first report.
 */
public final class Reader {
    private final Knowledge knowledge;
    private final World world;
    private final Recognition recognition;
    private final Set<String> languages;
    private final ConcurrentHashMap<String, Grammar> grammars = new ConcurrentHashMap<>();

    public Reader(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.world = new World(knowledge);
        this.recognition = new Recognition(knowledge);
        this.languages = knowledge.languages();
    }

    /** Time linear in the length of the text. Never fails on a text, whatever it holds. */
    public Reading read(Report report) {
        Text text = new Text(report.text());
        String title = text.lines().isEmpty() ? "" : text.of(text.lines().getFirst());
        String language = report.language() != null ? report.language() : recognition.language(report.text());
        if (language == null || !languages.contains(language)) {
            return new Reading(report, null, title, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        return grammars.computeIfAbsent(language, id -> new Grammar(id, knowledge, world)).read(report, text, title);
    }
}
