package daman.clauses;

import daman.languages.Analysed;
import daman.languages.Language;
import daman.languages.Lexicon;
import daman.languages.Table;
import daman.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The turns of an interview, by how its lines are laid out: labels ("Q:", "A:", names that come again before a colon), dashes, and questions that are
 * lines of their own. Questions alone make none, as they head the parts of an explainer too: the text has to say that somebody answers
 * ({@code turns.tsv}), or the answers open with a dash.
 */
public final class Dialogue {
    /** What the table tells: a label of questions, of answers, that a talk is given, or that and that whoever is named next has asked ("propos recueillis par") or before has answered ("X décrypte"). */
    public enum Sign {
        QUESTION, ANSWER, INTERVIEW, ASKER, GUEST;

        boolean tells() { return this == INTERVIEW || this == ASKER || this == GUEST; }
    }

    private static final int LABEL = 6;
    private static final int LONGEST_QUESTION = 70;
    /** Tokens of a line by which the one who asks only goads: "Bakou s'étrangle…". */
    private static final int PROMPT = 10;
    /** So many lines open with a name at least where a debate is set down. */
    private static final int SPEECHES = 3;

    private final Lexicon<Sign> signs;

    public Dialogue(Language language) {
        this.signs = new Lexicon<>(language);
        Table table = language.find("turns");
        if (table != null) for (Table.Row row : table.expect("form", "sign").rows()) signs.add(row.get("form"), row.one("sign", Sign.class), row.origin());
    }

    /** Where the words stand that tell of an interview. */
    public List<Lexicon.Hit<Sign>> told(Analysed words) {
        List<Lexicon.Hit<Sign>> all = signs.find(words);
        if (all.isEmpty()) return all;
        List<Lexicon.Hit<Sign>> told = new ArrayList<>(all);
        told.removeIf(hit -> !hit.value().tells());
        return told;
    }

    /** In the order of the text; empty where it is no interview. */
    List<Turn> in(Analysed words, Layout.Lines lines) { return new Talk(words, lines, signs.find(words)).turns(); }

    /** What a line is before the text as a whole is known. */
    private record Line(int first, int last, int open, int labelFirst, int labelLast, boolean dash, boolean asks, boolean labelled) {}

    private static final class Talk {
        private final Analysed words;
        private final Tokens tokens;
        private final Layout.Lines rows;
        private final List<Lexicon.Hit<Sign>> signs;
        private final List<Line> lines = new ArrayList<>();
        private final Map<String, int[]> labels = new HashMap<>();
        /** Questions open with a dash, so that every dash begins a turn: "— Ви були там уранці… — Так." */
        private boolean dashed;

        Talk(Analysed words, Layout.Lines rows, List<Lexicon.Hit<Sign>> signs) {
            this.words = words;
            this.tokens = words.tokens();
            this.rows = rows;
            this.signs = signs;
        }

        List<Turn> turns() {
            boolean any = questions(), told = any && (!signs.isEmpty() || dashes());
            if (!told && names() < SPEECHES) return List.of();                     // most texts: nothing is made for them
            for (int l = 1; l < rows.count(); l++) if (rows.first(l) < rows.end(l)) lines.add(line(rows.first(l), rows.end(l) - 1));
            prompts();
            for (Line line : lines) if (line.labelFirst >= 0) labels.computeIfAbsent(label(line), name -> new int[2])[line.asks ? 1 : 0]++;
            List<Turn> debate = debate();
            if (!any || !debate.isEmpty()) return debate;
            dashed = firstQuestionDashes();
            List<Turn> turns = new ArrayList<>();
            for (int l = 0; l < lines.size(); ) l = turn(l, turns);
            return interview(turns) ? turns : List.of();
        }

        private boolean firstQuestionDashes() {
            for (Line line : lines) if (line.asks) return line.dash;
            return false;
        }

        /** "Jane Hume: I went there. / Rhodri Pugh (Lab): Will she give way? / Jane Hume: No.": who spoke in a house, each in a line behind his name, of whom one comes again and none is an outlet's question. */
        private List<Turn> debate() {
            if (labels.isEmpty()) return List.of();
            Map<String, Integer> speeches = new HashMap<>();
            List<Turn> turns = new ArrayList<>();
            for (Line line : lines) {
                if (line.labelFirst < 0 || line.dash || line.labelled) continue;
                int last = nameEnd(line);
                if (last == line.labelFirst || !capitals(line.labelFirst, last) || !tokens.word(line.open)) continue;
                speeches.merge(words.text().of(tokens.span(line.labelFirst, last)), 1, Integer::sum);
                turns.add(new Turn(line.open, line.last, false, line.labelFirst, last));
            }
            if (turns.size() < SPEECHES) return List.of();
            boolean again = speeches.values().stream().anyMatch(times -> times > 1), asks = false;
            for (int[] lines : labels.values()) asks |= lines[1] > 1 && lines[1] > lines[0];
            long others = lines.stream().filter(line -> line.asks && line.labelFirst < 0).count();
            return speeches.size() > 1 && again && !asks && 2 * others < turns.size() ? turns : List.of();
        }

        /** The last token of the name in a label, without what brackets say of it. */
        private int nameEnd(Line line) {
            for (int t = line.labelFirst + 1; t <= line.labelLast; t++) if (tokens.is(t, "(")) return t - 1;
            return line.labelLast;
        }

        private boolean capitals(int first, int last) {
            for (int t = first; t <= last; t++) if (!tokens.word(t) || !tokens.mayBeName(t)) return false;
            return true;
        }

        /** In an interview whose questions are lines of their own, a short line that breaks off goads on like a question; one right behind a question is the answer. */
        private void prompts() {
            int questions = 0;
            for (Line line : lines) if (line.asks && !line.dash) questions++;
            if (questions < 2) return;
            for (int l = 1; l < lines.size(); l++) {
                Line line = lines.get(l);
                boolean breaksOff = tokens.firstChar(line.last) == '…' && line.last - line.first < PROMPT && !line.dash && !line.asks && !line.labelled && line.labelFirst < 0;
                if (breaksOff && !lines.get(l - 1).asks) lines.set(l, new Line(line.first, line.last, line.open, -1, -1, false, true, false));
            }
        }

        /** Some line asks. */
        private boolean questions() {
            for (int l = 1; l < rows.count(); l++) if (questionMark(rows.first(l), rows.end(l) - 1)) return true;
            return false;
        }

        /** Some line opens with a dash. */
        private boolean dashes() {
            for (int l = 1; l < rows.count(); l++) if (tokens.sign(rows.first(l)) && Marks.dash(tokens.firstChar(rows.first(l)))) return true;
            return false;
        }

        /** So many lines open with what may be a name. */
        private int names() {
            int names = 0;
            for (int l = 1; l < rows.count(); l++) if (labelEnd(opening(rows.first(l), rows.end(l) - 1), rows.end(l) - 1) >= 0) names++;
            return names;
        }

        private int opening(int first, int last) {
            int open = first;
            while (open < last && tokens.sign(open) && !Marks.quotation(tokens.firstChar(open))) open++;
            return open;
        }

        /** The colon, or the stop before a dash, that stands behind the first words of a line; -1 where none does. */
        private int labelEnd(int open, int last) {
            if (!tokens.word(open)) return -1;
            int end = Math.min(last, open + LABEL + 2);
            for (int t = tokens.nextSign(open + 1, end); t < end; t = tokens.nextSign(t + 1, end)) if (tokens.is(t, ":") || stop(t)) return t;
            return -1;
        }

        private Line line(int first, int last) {
            int open = opening(first, last);
            boolean dash = first < open && Marks.dash(tokens.firstChar(first));
            boolean asks = questionMark(first, last) && last - first <= LONGEST_QUESTION;
            for (Lexicon.Hit<Sign> hit : Lexicon.from(signs, open)) {
                int mark = hit.last() + 1;
                if (mark < last && tokens.number(mark)) mark++;
                boolean label = !hit.value().tells() && mark < last && tokens.sign(mark) && (tokens.is(mark, ":") || tokens.is(mark, ".") || Marks.dash(tokens.firstChar(mark)));
                if (label) return new Line(first, last, mark + 1, -1, -1, dash, hit.value() == Sign.QUESTION, true);
            }
            int colon = labelEnd(open, last);
            return colon >= 0 ? new Line(first, last, tokens.is(colon, ":") ? colon + 1 : colon + 2, open, colon - 1, dash, asks, false) : new Line(first, last, open, -1, -1, dash, asks, false);
        }

        /** "SALOMÉ SAMADACHVILI. - Qu'elle cesse": a stop and a dash behind a name in capitals. */
        private boolean stop(int t) { return tokens.is(t, ".") && tokens.sign(t + 1) && Marks.dash(tokens.firstChar(t + 1)) && tokens.form(t - 1).length() > 1 && words.text().of(tokens.span(t - 1, t - 1)).equals(words.text().of(tokens.span(t - 1, t - 1)).toUpperCase(java.util.Locale.ROOT)); }

        /** A line that ends with "?", closing marks left out. */
        private boolean questionMark(int first, int last) {
            int t = last;
            while (t > first && tokens.sign(t) && (Marks.quotation(tokens.firstChar(t)) || tokens.is(t, ")") || tokens.is(t, "*"))) t--;
            return t > first && tokens.sign(t) && (tokens.firstChar(t) == '?' || tokens.firstChar(t) == '؟');
        }

        private String label(Line line) {
            StringBuilder name = new StringBuilder();
            for (int t = line.labelFirst; t <= line.labelLast; t++) name.append(tokens.form(t)).append(' ');
            return name.toString();
        }

        /** A name that comes again before a colon, beside others that do. */
        private boolean named(Line line) {
            if (line.labelFirst < 0 || labels.size() < 2) return false;
            int[] lines = labels.get(label(line));
            return lines[0] + lines[1] > 1;
        }

        private boolean asks(Line line) {
            if (line.labelled) return line.asks;
            if (!named(line)) return line.asks;
            int[] lines = labels.get(label(line));
            return lines[1] > lines[0];
        }

        private boolean marked(Line line) { return line.labelled || named(line); }

        /** Puts the turn that begins with a line behind the others; the number of the line after it. */
        private int turn(int l, List<Turn> turns) {
            Line line = lines.get(l);
            boolean answers = !turns.isEmpty() && turns.getLast().asks() && !(marked(line) && asks(line));
            boolean dash = dashed && line.dash && !turns.isEmpty();
            if (!answers && !marked(line) && !asks(line) && !dash) return l + 1;
            if (!answers && (asks(line) || dash && !marked(line))) {
                turns.add(made(line, line, true));
                return l + 1;
            }
            if (!answers && turns.isEmpty()) return l + 1;
            int next = l + 1;
            while (next < lines.size() && !marked(lines.get(next)) && !asks(lines.get(next)) && !(dashed && lines.get(next).dash)) next++;
            boolean goesOn = next < lines.size();
            turns.add(made(line, goesOn ? lines.get(next - 1) : line, false));
            return next;
        }

        private Turn made(Line line, Line end, boolean asks) {
            boolean named = named(line);
            return new Turn(begins(line), end.last, asks, named ? line.labelFirst : -1, named ? line.labelLast : -1);
        }

        /** Where the words said begin: behind a label, but what only looks like one belongs to them. */
        private int begins(Line line) { return named(line) || line.labelled || line.labelFirst < 0 ? line.open : line.labelFirst; }

        private boolean interview(List<Turn> turns) {
            int questions = 0;
            for (Turn turn : turns) if (turn.asks()) questions++;
            int answers = turns.size() - questions;
            if (questions == 0 || answers == 0) return false;
            boolean labelled = lines.stream().anyMatch(line -> line.labelled && line.asks) && lines.stream().anyMatch(line -> line.labelled && !line.asks);
            return labelled || answers > 1 && (turns.stream().filter(Turn::labelled).count() > 2 || dashes(turns) || told(turns));
        }

        /** Answers that open with a dash. */
        private boolean dashes(List<Turn> turns) {
            BitSet opening = new BitSet();
            for (Line line : lines) if (line.dash) opening.set(begins(line));
            return turns.stream().filter(turn -> !turn.asks()).allMatch(turn -> opening.get(turn.first()));
        }

        /** The text around the turns says that somebody answers. */
        private boolean told(List<Turn> turns) {
            int first = turns.getFirst().first(), last = turns.getLast().last();
            return signs.stream().anyMatch(hit -> hit.value().tells() && hit.value() != Sign.GUEST && (hit.last() < first || hit.first() > last));
        }
    }
}
