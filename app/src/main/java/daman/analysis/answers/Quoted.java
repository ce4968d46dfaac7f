package daman.analysis.answers;

/** Words of a report, exactly. @param language of the report */
public record Quoted(String words, String language) {}
