package daman.cli.answers;

import daman.analysis.answers.Answer;
import daman.analysis.exposure.Calendar;
import daman.analysis.exposure.Exposure;
import daman.analysis.exposure.ExposureAnswer;
import daman.analysis.figures.Cut;
import daman.analysis.memory.Memory;
import daman.cli.surroundings.Surroundings;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code daman exposure}: what open promises hang on. */
@Command(name = "exposure", mixinStandardHelpOptions = true,
    description = "Show what open promises hang on: a ceasefire, a parliament, another's backing; elections and ends of terms, money that lapses, agreements that end or can be terminated; and what is at risk before a day.",
    footer = {"%nOpen is what somebody stands by and has not delivered. Days ahead are those of world/calendar.tsv, envelopes.tsv and agreements.tsv, counted from --as-of, or from the last day that the ledger tells of. An envelope is no promise and is never added to one.", "%nExample:", "  daman exposure --before 2027-12-31 --provider FR"})
public final class ShowExposure extends AnswerCommand {
    @Mixin WhichOption which = new WhichOption();
    @Option(names = "--before", paramLabel = "DATE", description = "what is due before that day is at risk; a year on unless given") @Nullable LocalDate before;

    public ShowExposure(Surroundings around) {
        super(around);
    }

    @Override Answer answer(Cut cut, Memory memory) { return ExposureAnswer.of(Exposure.of(cut, which.which(), Calendar.of(around.knowledge().get()), before), Map.of()); }
}
