package daman.cli.answers;

import daman.analysis.answers.Answer;
import daman.analysis.burden.Burden;
import daman.analysis.burden.BurdenAnswer;
import daman.analysis.burden.Economies;
import daman.analysis.figures.Cut;
import daman.analysis.memory.Memory;
import daman.analysis.rates.LedgerRates;
import daman.cli.surroundings.Surroundings;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code daman burden}: what each provider has promised against its economy and its people. */
@Command(name = "burden", mixinStandardHelpOptions = true,
    description = "Show what each provider has promised against its economy and its people: its own promises, its part of joint ones, per cent of a year's product, euros a head.",
    footer = {"%nOwn is what a provider promised alone, its stated shares of joint promises with it. What nobody tells of a joint promise is shown as if all who give gave the same. A part is never added beside its whole.",
        "Sums in other currencies are turned into euros at the mean of the month, by the reference rates in the ledger (daman import ecb FILE); what can't be turned is left out and counted. Products and populations: world/economies.tsv.", "%nExample:", "  daman burden --measure financing --as-of 2026-01-31"})
public final class ShowBurden extends AnswerCommand {
    @Mixin WhichOption which = new WhichOption();

    public ShowBurden(Surroundings around) {
        super(around);
    }

    @Override Answer answer(Cut cut, Memory memory) { return BurdenAnswer.of(Burden.of(cut, which.which(), Economies.of(around.knowledge().get()), () -> new LedgerRates(memory.ledger()).known(cut.known())), Map.of()); }
}
