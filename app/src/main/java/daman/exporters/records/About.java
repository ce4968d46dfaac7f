package daman.exporters.records;

import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import daman.json.JsonForm;
import daman.log.notes.Checkpoint;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where an exported file comes from, the same in every format.
 *
 * @param checkpoint of the whole ledger when the file was written
 * @param note       the same, signed (https://c2sp.org/tlog-checkpoint)
 * @param key        by which others check the note
 * @param newest     when the newest entry that counts was recorded
 * @param licence    of the record, as its keeper says; an SPDX identifier or words
 * @param sources    data sets in the ledger, whose rows have licences of their own
 */
public record About(Checkpoint checkpoint, String note, String key, Instant newest, String licence, List<DataSet> sources, Selection selection) {
    public static final String TITLE = "Guarantees, claims and events of a Daman ledger";
    public static final String QUOTATIONS = "Quotations are of their publishers, who are named beside each; they are given as evidence and not licensed here.";

    /** A published data set that the ledger holds. */
    public record DataSet(String id, String name, String publisher, String url, String licence, String cite, List<String> releases) {}

    public String root() { return HexFormat.of().formatHex(checkpoint.root()); }

    public long size() { return checkpoint.size(); }

    public String source() { return checkpoint.origin(); }

    public long knownAt() { return ((Times.Known.Entry) selection.times().known()).index(); }

    /** The day as of which it is; empty for all days. */
    public String asOf() { return selection.times().asOf().equals(Times.NOW.asOf()) ? "" : selection.times().asOf().toString(); }

    /** One sentence that finds the same answer again. */
    public String cite() {
        return "Daman ledger " + source() + ", as known at entry " + knownAt() + (asOf().isEmpty() ? "" : ", as of " + asOf()) + "; checkpoint of " + size() + " entries, root " + root()
            + sources.stream().map(one -> ". With: " + one.cite()).collect(Collectors.joining());
    }

    /** The filter's words, by option. */
    public Map<String, String> filter() {
        Guarantees.Filter filter = selection.filter();
        Map<String, String> words = new LinkedHashMap<>();
        if (filter.provider() != null) words.put("provider", filter.provider());
        if (filter.measure() != null) words.put("measure", filter.measure().id());
        if (filter.stage() != null) words.put("stage", filter.stage().id());
        return words;
    }

    /** All of it as names and texts, for formats whose place for it holds these. */
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("title", TITLE);
        facts.put("source", source());
        facts.put("licence", licence);
        facts.put("quotations", QUOTATIONS);
        facts.put("cite", cite());
        facts.put("known_at", Long.toString(knownAt()));
        facts.put("as_of", asOf());
        facts.put("recorded", newest.toString());
        filter().forEach((option, word) -> facts.put("filter_" + option, word));
        facts.put("checkpoint_size", Long.toString(size()));
        facts.put("checkpoint_root", root());
        facts.put("checkpoint", note);
        facts.put("key", key);
        for (DataSet one : sources) facts.put("data_" + one.id(), one.name() + ", " + one.publisher() + ", releases " + String.join(", ", one.releases()) + " · " + one.licence() + " · " + one.url());
        return facts;
    }

    /** As a JSON object. */
    public void to(JsonForm form) throws IOException {
        form.put("title", TITLE).put("source", source()).put("licence", licence).put("quotations", QUOTATIONS).put("cite", cite()).put("known_at", knownAt()).put("as_of", asOf().isEmpty() ? null : asOf())
            .putText("recorded", newest);
        form.putObject("filter", inner -> {
            for (Map.Entry<String, String> each : filter().entrySet()) inner.put(each.getKey(), each.getValue());
        });
        form.putObject("checkpoint", inner -> inner.put("origin", source()).put("size", size()).put("root", root()).put("note", note).put("key", key));
        form.putList("data_sets", sources, (inner, one) -> inner.put("id", one.id()).put("name", one.name()).put("publisher", one.publisher()).put("url", one.url()).put("licence", one.licence())
            .put("cite", one.cite()).put("releases", one.releases()));
    }

    public String json() { return JsonForm.object(this::to); }
}
