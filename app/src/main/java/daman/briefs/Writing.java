package daman.briefs;

import daman.analysis.memory.Timeline;
import daman.analysis.spoken.Spoken;
import daman.claims.Claim;
import daman.deciding.Guarantee;
import daman.guarantees.Guarantees;
import daman.guarantees.Times;
import daman.words.Figures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the sentences of one briefing and numbers their notes. A claim has one note, however many sentences rest on it. */
final class Writing {
    /** Claims of one sentence that are quoted where a briefing tells of few promises; the others are named. */
    static final int QUOTED = 3;
    /** Claims that are named in one note: a figure of ten thousand promises would have a book of them. */
    private static final int NAMED = 40;
    /** Rows of tables that have a note each; more of them share one. */
    private static final int ROWS = 4;
    /** Code points of a quotation; the report has all of it. */
    private static final int LONGEST = 400;

    final Spoken spoken;
    private final Guarantees guarantees;
    private final Times times;
    private final int quoted;
    private final List<Brief.Note> notes = new ArrayList<>();
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final List<String> unknown = new ArrayList<>();
    /** Of promises that nothing moved, by their rows: several figures of a briefing count the same one. */
    private final Map<Integer, List<String>> claims = new HashMap<>();

    /** @param quoted claims of one sentence at most: fewer where there are many sentences, so that three pages hold them */
    Writing(Spoken spoken, Guarantees guarantees, Times times, int quoted) {
        this.quoted = quoted;
        this.spoken = spoken;
        this.guarantees = guarantees;
        this.times = times;
    }

    List<Brief.Note> notes() { return List.copyOf(notes); }

    List<String> unknown() { return List.copyOf(unknown); }

    /** Something that no source tells. */
    void unknown(String key, Object... arguments) { unknown.add(spoken.say(key, arguments)); }

    void unknownCount(String key, long number) { if (number > 0) unknown.add(spoken.words().count(key, number)); }

    Brief.Sentence sentence(Collection<String> claims, String key, Object... arguments) { return sentence(claims, List.of(), key, arguments); }

    Brief.Sentence sentence(Collection<String> claims, List<Row> rows, String key, Object... arguments) {
        List<String> all = List.copyOf(new LinkedHashSet<>(claims));
        List<Integer> notes = new ArrayList<>(all.isEmpty() ? List.of() : cited(all));
        notes.addAll(noted(rows));
        return new Brief.Sentence(spoken.say(key, arguments), all, rows.stream().map(Row::name).toList(), List.copyOf(notes));
    }

    /** A row of the dossier's tables. @param key what names it there @param source where it was read */
    record Row(String table, String key, String source) {
        String name() { return table + " · " + key; }
    }

    private List<Integer> noted(List<Row> rows) {
        if (rows.size() <= ROWS) return rows.stream().map(row -> numbers.computeIfAbsent(row.name(), name -> note(new Brief.Rows(spoken.say("brief.row"), row.table, List.of(row.key), row.source)))).toList();
        String table = rows.getFirst().table, names = rows.stream().map(Row::name).collect(Collectors.joining("|"));
        return List.of(numbers.computeIfAbsent(names, all -> note(new Brief.Rows(spoken.say("brief.rows"), table, rows.stream().map(Row::key).toList(), null))));
    }

    /** A sentence that says how many there are, in the form that the number takes. */
    Brief.Sentence counted(Collection<String> claims, String key, long number) {
        List<String> all = List.copyOf(new LinkedHashSet<>(claims));
        return new Brief.Sentence(spoken.words().count(key, number), all, List.of(), cited(all));
    }

    Brief.Bar bar(String label, long value, Collection<String> claims) {
        List<String> all = List.copyOf(new LinkedHashSet<>(claims));
        return new Brief.Bar(label, value, Figures.number(spoken.language(), value), all, all.isEmpty() ? List.of() : cited(all));
    }

    private List<Integer> cited(List<String> claims) {
        List<Integer> cited = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String claim : claims) {
            Integer known = numbers.get(claim);
            if (known != null && cited.size() < quoted) cited.add(known);
            else if (cited.size() < quoted) quote(claim, cited, others);
            else others.add(claim);
        }
        if (!others.isEmpty()) cited.add(numbers.computeIfAbsent(List.copyOf(others), all -> note(others(others))));
        return List.copyOf(cited);
    }

    private Brief.Others others(List<String> claims) {
        return new Brief.Others(spoken.words().count("brief.others", claims.size()), List.copyOf(claims.subList(0, Math.min(NAMED, claims.size()))), claims.size() <= NAMED ? null : spoken.say("brief.others.all"));
    }

    private void quote(String claim, List<Integer> cited, List<String> others) {
        Claim one = guarantees.claim(claim, times).orElse(null);
        if (one == null) {
            others.add(claim);
            return;
        }
        int number = note(new Brief.Quotation(claim, shortened(one.commitment().evidence().text()), one.report().language(), from(one), one.report().url()));
        numbers.put(claim, number);
        cited.add(number);
    }

    private int note(Brief.Note note) {
        notes.add(note);
        return notes.size();
    }

    /** On whose word, when, who published it, and which claim it is: the day before the name, since behind a Latin name its number would be drawn into that one's direction. */
    private String from(Claim one) {
        return Stream.of(spoken.say("attribution." + one.commitment().attribution().id()), spoken.day(one.report().day()), Spoken.isolated(one.report().publishedBy()), one.id()).collect(Collectors.joining(" · "));
    }

    private static String shortened(String words) { return words.codePointCount(0, words.length()) <= LONGEST ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + " […]"; }

    /** "4 IRIS-T (air defence), €500 million": as far as it is told. */
    String what(Guarantee one) {
        String thing = spoken.thing(one), measure = within(spoken.say("measure." + one.measure().id()));
        String named = thing.isEmpty() ? measure : thing + " (" + measure + ")";
        return one.sums().isEmpty() ? named : named + spoken.say("comma") + spoken.sum(one.sums().getFirst());
    }

    /** A label as it stands within a sentence: with a small letter, unless it is an abbreviation. */
    String within(String label) {
        boolean capital = label.length() > 1 && Character.isUpperCase(label.charAt(0)) && !Character.isUpperCase(label.charAt(1));
        return capital ? label.substring(0, 1).toLowerCase(spoken.language().locale()) + label.substring(1) : label;
    }

    /** Whose claims moved it, the last first; its earliest claims where nothing did. */
    List<String> claims(Guarantee one) {
        List<String> steps = one.stages().stream().map(Guarantee.Step::claim).toList().reversed();
        return steps.isEmpty() ? guarantees.guarantee(one.id(), times).stream().flatMap(whole -> whole.claims().stream()).map(Claim::id).limit(QUOTED).toList() : steps;
    }

    /** The same of a row of the timeline of which the briefing is. */
    List<String> claims(Timeline timeline, int row) {
        List<String> steps = timeline.steps(row).claims();
        return steps.isEmpty() ? claims.computeIfAbsent(row, one -> claims(timeline.guarantee(one))) : steps.reversed();
    }

    /** A promise in a sentence: who, what, how far since when. */
    Brief.Sentence promise(Guarantee one) {
        String stage = within(spoken.stage(one.stage()));
        return one.stages().isEmpty() ? sentence(claims(one), "brief.promise.rumoured", spoken.who(one), what(one), stage) : sentence(claims(one), "brief.promise", spoken.who(one), what(one), stage, spoken.day(one.stages().getLast().day()));
    }
}
