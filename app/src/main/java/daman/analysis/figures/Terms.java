package daman.analysis.figures;

import daman.analysis.columns.WordIndex;
import daman.languages.Knowledge;
import daman.languages.Table;
import daman.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a question name, in whatever language it is asked: actors, people, things and measures by the names that
 * the tables have for them.
 */
public final class Terms {
    /** What a name stands for. */
    public enum Kind { ACTOR, PERSON, ITEM, MEASURE }

    /** @param forms of a person, all names in all languages */
    public record Named(Kind kind, String id, List<String> forms) {}

    /** A stretch of the question: everything that it may name; a word that names nothing has only itself. */
    public record Term(String words, List<Named> named) {}

    private static final int LONGEST = 6;

    private final Knowledge knowledge;
    private final Map<String, List<String>> measures;
    private @Nullable Forms forms;

    /** @param measures the words of each measure, by its id, in any languages */
    public Terms(Knowledge knowledge, Map<String, List<String>> measures) {
        this.knowledge = knowledge;
        this.measures = measures;
    }

    /** Gathered at the first question: a desk opens without them. */
    private synchronized Forms forms() {
        if (forms == null) forms = new Forms(knowledge, measures);
        return forms;
    }

    /** From left to right, the longest name first. */
    public List<Term> of(String question) {
        Forms forms = forms();
        List<String> words = WordIndex.words(question);
        List<Term> terms = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            int length = Math.min(LONGEST, words.size() - at);
            List<Named> named = List.of();
            for (; length > 0 && (named = forms.named(words.subList(at, at + length))).isEmpty(); length--) { }
            terms.add(new Term(String.join(" ", words.subList(at, at + Math.max(1, length))), named));
            at += Math.max(1, length);
        }
        return List.copyOf(terms);
    }

    /** What the tables have, by folded words. */
    private static final class Forms {
        private final Map<String, Set<Named>> byForm = new HashMap<>();
        private final List<String> clitics = new ArrayList<>();

        Forms(Knowledge knowledge, Map<String, List<String>> measures) {
            add(knowledge.find("world/states.tsv"), "state", Kind.ACTOR);
            add(knowledge.find("world/bodies.tsv"), "id", Kind.ACTOR);
            add(knowledge.find("world/people.tsv"), "id", Kind.PERSON);
            add(knowledge.find("world/items.tsv"), "item", Kind.ITEM);
            measures.forEach((id, words) -> words.forEach(word -> add(word, new Named(Kind.MEASURE, id, List.of()))));
            for (String language : knowledge.languages()) {
                Table things = knowledge.find("languages/" + language + "/things.tsv");
                if (things != null) for (Table.Row row : things.rows()) addThing(row);
                Table prefixes = knowledge.find("languages/" + language + "/clitics.tsv");
                if (prefixes != null) for (Table.Row row : prefixes.rows()) if (row.get("place").equals("prefix")) clitics.add(Folding.fold(row.get("clitic")));
            }
        }

        private void addThing(Table.Row row) {
            for (daman.things.Measure measure : daman.things.Measure.values())
                if (measure.id().equals(row.get("measure"))) for (String form : row.forms("form")) add(form, new Named(Kind.MEASURE, measure.id(), List.of()));
        }

        private void add(@Nullable Table table, String key, Kind kind) {
            if (table == null) return;
            for (Table.Row row : table.rows()) {
                List<String> forms = new ArrayList<>();
                for (String language : table.columns()) if (language.length() == 2) forms.addAll(row.forms(language));
                Named named = new Named(kind, row.get(key), kind == Kind.PERSON ? List.copyOf(forms) : List.of());
                add(row.get(key), named);
                for (String form : forms) add(form, named);
            }
        }

        private void add(String form, Named named) { byForm.computeIfAbsent(String.join(" ", WordIndex.words(form)), each -> new LinkedHashSet<>()).add(named); }

        private List<Named> named(List<String> words) {
            String form = String.join(" ", words);
            Set<Named> found = byForm.get(form);
            if (found != null) return List.copyOf(found);
            for (String clitic : clitics) if (form.startsWith(clitic) && form.length() > clitic.length() + 2 && byForm.containsKey(form.substring(clitic.length()))) return List.copyOf(byForm.get(form.substring(clitic.length())));
            return List.of();
        }
    }
}
