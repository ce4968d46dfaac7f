package daman.briefs.writers;

import daman.briefs.Brief;
import daman.words.OneLine;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** As Markdown with footnotes, as most readers of it know them. */
final class Markdown {
    private Markdown() {}

    static String of(Brief brief) {
        StringBuilder out = new StringBuilder("# ").append(escaped(brief.title())).append("\n\n");
        for (String line : brief.of()) out.append('*').append(escaped(line)).append("*  \n");
        for (Brief.Section section : brief.sections()) section(out, section);
        if (!brief.unknown().isEmpty()) {
            out.append("\n## ").append(escaped(brief.headings().unknown())).append("\n\n");
            for (String one : brief.unknown()) out.append("- ").append(escaped(one)).append('\n');
        }
        if (!brief.notes().isEmpty()) out.append("\n## ").append(escaped(brief.headings().notes())).append("\n\n");
        for (int at = 0; at < brief.notes().size(); at++) out.append("[^").append(at + 1).append("]: ").append(note(brief.notes().get(at))).append('\n');
        return out.toString();
    }

    private static void section(StringBuilder out, Brief.Section section) {
        out.append("\n## ").append(escaped(section.heading())).append("\n\n");
        Brief.Bars bars = section.bars();
        if (bars != null) {
            out.append("| ").append(escaped(bars.caption())).append(" | | |\n| --- | ---: | --- |\n");
            for (Brief.Bar bar : bars.bars()) out.append("| ").append(escaped(bar.label())).append(marks(bar.notes())).append(" | ").append(escaped(bar.shown())).append(" | ").append("█".repeat((int) Math.max(1, bar.value() * 20 / Math.max(1, bars.most())))).append(" |\n");
            out.append('\n');
        }
        for (Brief.Sentence one : section.sentences()) out.append("- ").append(escaped(one.text())).append(marks(one.notes())).append('\n');
    }

    private static String marks(List<Integer> notes) { return notes.stream().map(note -> "[^" + note + "]").collect(Collectors.joining()); }

    private static String note(Brief.Note note) {
        return switch (note) {
            case Brief.Quotation quotation -> "\u2068“" + escaped(quotation.words()) + "”\u2069 — " + escaped(quotation.from()) + (Html.isWeb(quotation.address()) ? " <" + quotation.address() + ">" : "");
            case Brief.Others others -> escaped(others.text()) + " " + escaped(others.named());
            case Brief.Rows rows -> escaped(rows.text()) + " \u2066" + escaped(rows.named()) + "\u2069" + source(rows.source());
        };
    }

    private static String source(@Nullable String source) { return source == null ? "" : " – " + (Html.isWeb(source) ? "<" + source + ">" : "\u2066" + escaped(source) + "\u2069"); }

    /** One line, in which no sign means anything but itself. */
    private static String escaped(String text) { return OneLine.of(text).replaceAll("([\\\\`*_{}\\[\\]<>#|~])", "\\\\$1"); }
}
