package daman.examples;

import daman.commitments.Commitment;
import daman.events.Attack;
import daman.measures.Amount;
import daman.reading.Reading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of a reading as the examples write it: cells between bars, {@code -} for what is absent, then {@code name=value} for the
 * rarer fields.
 *
 * @param loose the cell that holds words and no id: an expectation may give part of them; -1 for none
 * @param words the evidence
 */
record Literal(List<String> cells, int loose, List<String> rest, String words, List<String> rules) {
    static List<Literal> of(String list, Reading reading) {
        return switch (list) {
            case "statements" -> reading.statements().stream().map(s -> new Literal(
                List.of(or(String.join(", ", s.speakers())), s.form().id(), s.attribution().id(), or(s.channel() == null ? null : s.channel().id()), or(s.date())),
                -1, List.of(), s.evidence().text(), s.rules())).toList();
            case "commitments" -> reading.commitments().stream().map(Literal::of).toList();
            case "contacts" -> reading.contacts().stream().map(c -> new Literal(
                List.of(c.kind().id(), or(String.join(", ", c.participants())), or(c.date()), c.planned() ? "planned" : "-"), -1, List.of(), c.evidence().text(), c.rules())).toList();
            case "attacks" -> reading.attacks().stream().map(a -> new Literal(
                List.of(or(a.by()), or(String.join(", ", a.targets().stream().map(Attack.Target::id).toList())), or(a.place()), or(a.date())), 2, List.of(), a.evidence().text(), a.rules())).toList();
            case "findings" -> reading.findings().stream().map(f -> new Literal(List.of(f.kind().id(), f.evidence().text()), 1, List.of(), f.evidence().text(), f.rules())).toList();
            default -> throw new IllegalArgumentException("list: " + list);
        };
    }

    private static Literal of(Commitment one) {
        List<String> rest = new ArrayList<>();
        rest.add("attribution=" + one.attribution().id());
        if (one.recipient() != null) rest.add("recipient=" + one.recipient());
        if (one.condition() != null) rest.add("condition=" + one.condition().id());
        if (one.date() != null) rest.add("date=" + one.date());
        if (one.by() != null) rest.add("by=" + one.by());
        if (one.duration() != null) rest.add("duration=" + one.duration());
        if (one.providerCount() != null) rest.add("count=" + one.providerCount());
        return new Literal(List.of(or(String.join(", ", one.providers())), one.measure().id(), or(one.item()), or(much(one)), one.stage().id()), 2, rest, one.evidence().text(), one.rules());
    }

    /** {@code 14}, {@code 10..15}, {@code 2.5bn EUR max per year}, both with a comma between. */
    private static String much(Commitment one) {
        List<String> parts = new ArrayList<>();
        if (one.quantity() != null) parts.add(range(one.quantity(), one.quantityHigh(), BigDecimal.ONE, ""));
        if (one.amount() != null) parts.add(sum(one.amount()));
        return String.join(", ", parts);
    }

    private static String sum(Amount amount) {
        int digits = amount.value().setScale(0, java.math.RoundingMode.DOWN).precision();
        String unit = digits > 12 ? "tn" : digits > 9 ? "bn" : digits > 6 ? "m" : "";
        BigDecimal scale = BigDecimal.TEN.pow(unit.equals("tn") ? 12 : unit.equals("bn") ? 9 : unit.equals("m") ? 6 : 0);
        return range(amount.value(), amount.high(), scale, unit) + " " + amount.currency() + (amount.bound() == null ? "" : " " + amount.bound().id())
            + (amount.per() == null ? "" : " per " + amount.per().id());
    }

    private static String range(BigDecimal low, @Nullable BigDecimal high, BigDecimal scale, String unit) {
        return plain(low.divide(scale)) + unit + (high == null ? "" : ".." + plain(high.divide(scale)) + unit);
    }

    private static String plain(BigDecimal number) { return number.stripTrailingZeros().toPlainString(); }

    private static String or(@Nullable Object value) { return value == null || value.toString().isEmpty() ? "-" : value.toString(); }

    @Override public String toString() {
        List<String> all = new ArrayList<>(cells);
        all.addAll(rest);
        return String.join(" | ", all);
    }
}
