package daman.cli.briefs;

import daman.analysis.exposure.Calendar;
import daman.analysis.figures.Cuts;
import daman.analysis.memory.Memory;
import daman.analysis.spoken.Spoken;
import daman.briefs.Brief;
import daman.briefs.Briefing;
import daman.briefs.Question;
import daman.briefs.writers.BriefWriter;
import daman.briefs.writers.FontsMissing;
import daman.cli.surroundings.LedgerOption;
import daman.cli.surroundings.Surroundings;
import daman.cli.surroundings.TimesOption;
import daman.cli.terminal.Shown;
import daman.cli.terminal.Status;
import daman.guarantees.Guarantees;
import daman.ledger.Ledger;
import daman.words.Names;
import daman.words.PageLanguage;
import daman.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code daman brief}: a question answered on a page or three, each sentence with its sources. */
@Command(name = "brief", mixinStandardHelpOptions = true, description = "Write a briefing of one to three pages, in which every sentence carries the claims that it rests on.",
    footer = {"%nThe same question, --as-of, --known-at and language give the same bytes, whatever is recorded later. Without --known-at the file says up to which entry it tells.", "", "Examples:",
        "  daman brief --question provider:FR --lang fr --format pdf --out france.pdf", "  daman brief --question guarantee:g-0123456789ab --lang ar --format docx --out promise.docx", "  daman brief --question changes:2026-01-01"})
public final class WriteBrief implements Callable<Integer> {
    private final Surroundings around;

    @Spec @Nullable CommandSpec spec;
    @Mixin LedgerOption ledger = new LedgerOption();
    @Mixin TimesOption when = new TimesOption();
    @Option(names = "--question", paramLabel = "QUESTION", required = true, description = "gap, exposure (or exposure:2027-12-31: before that day), changes:SINCE (a day, an instant or an entry), provider:ID, guarantee:ID") String question = "";
    @Option(names = "--lang", paramLabel = "LANGUAGE", defaultValue = "en", description = "ar, en (unless given), fr, uk; quotations stay in their own") String language = "en";
    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "md", description = "md (unless given), html, docx, pdf") BriefWriter.Format format = BriefWriter.Format.md;
    @Option(names = "--out", paramLabel = "FILE", description = "where it is written; md and html are printed unless given") @Nullable Path out;
    @Option(names = "--fonts", paramLabel = "FOLDER", description = "where DejaVuSans.ttf and DejaVuSans-Bold.ttf are, for a PDF; the usual folders of systems unless given") @Nullable Path fonts;

    public WriteBrief(Surroundings around) {
        this.around = around;
    }

    @Override public Integer call() {
        if (out == null && !format.isText()) throw wrong("--format " + format + " wants --out FILE");
        try (Ledger open = Ledger.existing(ledger.address(around))) {
            Guarantees guarantees = ledger.guarantees(open, around);
            PageLanguage chosen = PageLanguage.of(language).orElseThrow(() -> wrong("--lang " + language + " is none of ar, en, fr, uk"));
            Spoken spoken = new Spoken(new Words(chosen), new Names(around.knowledge().get()));
            Memory memory = new Memory(open);
            Brief brief = new Briefing(open, guarantees, new Cuts(memory, guarantees), Calendar.of(around.knowledge().get()), spoken).of(Question.of(whole(guarantees)), when.times()).orElseThrow(() -> wrong("--question " + question + ": no guarantee of the ledger has this id then; daman list shows them"));
            write(BriefWriter.of(brief, format, fonts));
            ledger.keep(memory, around);
        } catch (IllegalArgumentException | FontsMissing bad) {
            throw wrong(String.valueOf(bad.getMessage()));
        }
        return Status.DONE;
    }

    /** The beginning of an id is enough, as for daman show. */
    private String whole(Guarantees guarantees) {
        String prefix = "guarantee:";
        if (!question.startsWith(prefix + "g-")) return question;
        List<String> ids = guarantees.idsFrom(question.substring(prefix.length()));
        return ids.size() == 1 ? prefix + ids.getFirst() : question;
    }

    private void write(byte[] bytes) {
        if (out == null) {
            around.out().writeBytes(bytes);
            around.out().flush();
            return;
        }
        try {
            Files.write(out, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(out + " can't be written: " + failed.getMessage(), failed);
        }
    }

    private ParameterException wrong(String what) { return new ParameterException(Objects.requireNonNull(spec).commandLine(), Shown.plain(what)); }
}
