package daman.exporters.records;

import daman.claims.Claim;
import daman.claims.Range;
import daman.claims.ReportHead;
import daman.claims.Sum;
import daman.deciding.Guarantee;
import daman.exporters.records.Field.Kind;
import daman.measures.Amount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of each table, in their order. Adding one at the end breaks nobody; renaming one does. */
public final class Fields {
    public static final List<Field<Guarantee>> GUARANTEES = guarantees();
    public static final List<Field<Claim>> CLAIMS = claims();
    public static final List<Field<Event>> EVENTS = events();

    private Fields() {}

    private static List<Field<Guarantee>> guarantees() {
        List<Field<Guarantee>> fields = new ArrayList<>();
        fields.add(text("id", "identifier of the promise", Guarantee::id));
        fields.add(list("providers", "who gives: ISO 3166 codes of states, else identifiers", Guarantee::providers));
        fields.add(new Field<>("provider_count", Kind.INTEGER, "how many give, where only their number is told", one -> one.providerCount() == null ? null : one.providerCount().longValue()));
        fields.add(text("recipient", "who receives", Guarantee::recipient));
        fields.add(text("measure", "kind of support", one -> one.measure().id()));
        fields.add(text("item", "the thing, by its English catalogue name", Guarantee::item));
        fields.add(text("stage", "how far it is, on the word of sources with authority; empty where only leaks and rumours speak of it", one -> one.stage() == null ? null : one.stage().id()));
        fields.add(text("condition", "what it waits for", one -> one.condition() == null ? null : one.condition().id()));
        fields.add(number("amount_low", "the sum most often claimed, or its lower end", one -> first(one) == null ? null : first(one).range().low()));
        fields.add(number("amount_high", "its upper end", one -> first(one) == null ? null : first(one).range().high()));
        fields.add(text("currency", "of the sum, ISO 4217", one -> first(one) == null ? null : first(one).currency()));
        fields.add(text("per", "the period after which the sum is given again", one -> first(one) == null ? null : per(first(one).per())));
        fields.add(list("other_amounts", "sums in other currencies or for other periods: LOW..HIGH CURRENCY", one -> one.sums().stream().skip(1).map(Fields::sum).toList()));
        fields.add(number("quantity_low", "number of things or people, or its lower end", one -> range(one.quantity(), Range::low)));
        fields.add(number("quantity_high", "its upper end", one -> range(one.quantity(), Range::high)));
        fields.add(text("part_of", "the larger promise out of which it comes; sums of both are never added", Guarantee::partOf));
        fields.add(new Field<>("first", Kind.DAY, "day of its earliest claim", Guarantee::first));
        fields.add(new Field<>("last", Kind.DAY, "day of its latest claim", Guarantee::last));
        fields.add(new Field<>("claims", Kind.INTEGER, "how many claims speak of it", one -> (long) one.claimCount()));
        fields.add(list("sources", "who published them", Guarantee::sources));
        fields.add(new Field<>("independent", Kind.INTEGER, "how many of them are independent", one -> (long) one.independent()));
        fields.add(text("grade", "Admiralty code", one -> one.grade().toString()));
        fields.add(list("contradictions", "what can't all be true of it: FIELD: VALUES", one -> one.contradictions().stream().map(each -> each.field() + ": " + String.join(" / ", each.values())).toList()));
        return List.copyOf(fields);
    }

    private static List<Field<Claim>> claims() {
        List<Field<Claim>> fields = new ArrayList<>();
        fields.add(text("id", "identifier of the claim", Claim::id));
        fields.add(new Field<>("entry", Kind.INTEGER, "its index in the ledger", Claim::index));
        fields.add(text("guarantee", "the promise it speaks of; empty for a total, or where a reviewer rejected it", Claim::guarantee));
        fields.add(text("rule", "why it was joined to that promise", Claim::rule));
        fields.add(text("part_of", "the larger promise out of which it comes", Claim::partOf));
        fields.add(new Field<>("day", Kind.DAY, "of the act where the text gives it, else of the report", Claim::day));
        fields.add(text("stage", "how far the source says the promise is", claim -> claim.commitment().stage().id()));
        fields.add(text("attribution", "on whose word", claim -> claim.commitment().attribution().id()));
        fields.add(list("providers", "who gives: ISO 3166 codes of states, else identifiers", claim -> claim.commitment().providers()));
        fields.add(text("recipient", "who receives", claim -> claim.commitment().recipient()));
        fields.add(text("measure", "kind of support", claim -> claim.commitment().measure().id()));
        fields.add(text("item", "the thing, by its English catalogue name", claim -> claim.commitment().item()));
        fields.add(number("quantity", "number of things or people, or its lower end", claim -> claim.commitment().quantity()));
        fields.add(number("quantity_high", "its upper end", claim -> claim.commitment().quantityHigh()));
        fields.add(number("amount", "exact; of a range the lower end", claim -> amount(claim) == null ? null : amount(claim).value()));
        fields.add(number("amount_high", "upper end of a range", claim -> amount(claim) == null ? null : amount(claim).high()));
        fields.add(text("bound", "min: more than, at least; max: up to", claim -> amount(claim) == null || amount(claim).bound() == null ? null : amount(claim).bound().id()));
        fields.add(text("currency", "of the sum, ISO 4217", claim -> amount(claim) == null ? null : amount(claim).currency()));
        fields.add(text("per", "the period after which the sum is given again", claim -> amount(claim) == null ? null : per(amount(claim).per())));
        fields.add(text("condition", "what it waits for", claim -> claim.commitment().condition() == null ? null : claim.commitment().condition().id()));
        fields.add(text("by", "when it is to happen or until when it runs", claim -> claim.commitment().by() == null ? null : claim.commitment().by().toString()));
        evidence(fields, claim -> claim.commitment().evidence().text(), claim -> claim.commitment().evidence().start(), claim -> claim.commitment().evidence().end());
        report(fields, Claim::report);
        return List.copyOf(fields);
    }

    private static List<Field<Event>> events() {
        List<Field<Event>> fields = new ArrayList<>();
        fields.add(text("id", "identifier of the event in this ledger", Event::id));
        fields.add(text("kind", "call, meeting, summit, visit or attack", Event::kind));
        fields.add(new Field<>("day", Kind.DAY, "of the event, where the report gives it", Event::day));
        fields.add(list("participants", "who took part, or who attacked", Event::participants));
        fields.add(list("targets", "kinds of target of an attack", Event::targets));
        fields.add(text("place", "as the report names it", Event::place));
        fields.add(new Field<>("planned", Kind.FLAG, "whether it was still to come", Event::planned));
        evidence(fields, event -> event.evidence().text(), event -> event.evidence().start(), event -> event.evidence().end());
        report(fields, Event::report);
        return List.copyOf(fields);
    }

    private static <T> void evidence(List<Field<T>> fields, Function<T, String> words, Function<T, Integer> start, Function<T, Integer> end) {
        fields.add(text("words", "the exact words that say so", words::apply));
        fields.add(new Field<>("words_start", Kind.INTEGER, "their first code point in the report; of a data set the line of the row", one -> start.apply(one).longValue()));
        fields.add(new Field<>("words_end", Kind.INTEGER, "one past their last", one -> end.apply(one).longValue()));
    }

    private static <T> void report(List<Field<T>> fields, Function<T, ReportHead> head) {
        fields.add(text("report", "hash of the report's bytes", one -> head.apply(one).id()));
        fields.add(text("title", "its headline", one -> head.apply(one).title()));
        fields.add(text("publisher", "who published it", one -> head.apply(one).publishedBy()));
        fields.add(new Field<>("published", Kind.DAY, "when", one -> head.apply(one).published()));
        fields.add(text("url", "its address", one -> head.apply(one).url()));
        fields.add(text("language", "ISO 639-1", one -> head.apply(one).language()));
        fields.add(text("copy_of", "the report of which its text is a copy", one -> head.apply(one).copyOf()));
        fields.add(text("reliability", "of its publisher, Admiralty code", one -> head.apply(one).reliability().name()));
        fields.add(text("recorded", "when the ledger took it in", one -> head.apply(one).at().toString()));
    }

    private static <T> Field<T> text(String name, String meaning, Function<T, @Nullable Object> of) { return new Field<>(name, Kind.TEXT, meaning, of); }

    private static <T> Field<T> list(String name, String meaning, Function<T, @Nullable Object> of) { return new Field<>(name, Kind.LIST, meaning, of); }

    private static <T> Field<T> number(String name, String meaning, Function<T, @Nullable Object> of) { return new Field<>(name, Kind.NUMBER, meaning, of); }

    private static @Nullable Amount amount(Claim claim) { return claim.commitment().amount(); }

    private static @Nullable Sum first(Guarantee one) { return one.sums().isEmpty() ? null : one.sums().getFirst(); }

    private static @Nullable String per(Amount.@Nullable Per per) { return per == null ? null : per.id(); }

    private static @Nullable BigDecimal range(@Nullable Range range, Function<Range, BigDecimal> end) { return range == null ? null : end.apply(range); }

    /** {@code LOW..HIGH CURRENCY}, with the period where there is one. */
    public static String sum(Sum sum) { return sum.range().low().toPlainString() + ".." + sum.range().high().toPlainString() + " " + sum.currency() + (sum.per() == null ? "" : " per " + sum.per().id()); }
}
