package daman.analysis.answers;

import java.util.Map;

/** What something is called in the dossier. @param name by which its row is known, and in what has no other @param languages by their codes */
public record Called(String name, Map<String, String> languages) {
    public String in(String language) { return languages.getOrDefault(language, name); }
}
