package daman.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import daman.commitments.Commitment;
import daman.json.ReadingParser;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionTest {
    private static final String TEXT = "Berlin gives. Later Berlin gives more, said Berlin.";
    private static final Commitment READ = ReadingParser.commitment(ReadingParser.tree("test", "{\"evidence\":{\"text\":\"Berlin gives more\",\"start\":20,\"end\":37},\"providers\":[\"DE\"],\"recipient\":\"UA\",\"measure\":\"arms\",\"item\":\"tanks\",\"quantity\":14,"
        + "\"quantity_high\":18,\"amount\":{\"value\":5,\"currency\":\"EUR\"},\"stage\":\"announced\",\"attribution\":\"named\",\"condition\":\"ceasefire\",\"date\":\"2025-01-02\",\"by\":\"2026\",\"duration\":\"P2Y\"}"), TEXT);

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"providers|DE,FR", "recipient|MD", "measure|air-defence", "item|Leopard 2", "quantity|15", "quantity|15..30", "amount|2500000000 EUR", "amount|max 2500000000 EUR year",
        "amount|7000000000..7100000000.5 EUR", "amount|min 1 UAH month", "stage|delivered", "attribution|leak", "condition|us-backing", "date|2025-02-03", "by|2026", "by|2026-03", "by|2026-03-31", "duration|P10Y", "words|Berlin gives more, said Berlin"})
    void whatIsWrittenIsWhatItSaysThen(String field, String value) { assertThat(Correction.written(field, new Correction(Map.of(field, value)).of(READ, TEXT))).isEqualTo(value); }

    @ParameterizedTest @CsvSource({"providers", "recipient", "item", "quantity", "amount", "condition", "date", "by", "duration"}) void noneEmptiesAField(String field) {
        assertThat(Correction.written(field, READ)).isNotEmpty();
        assertThat(Correction.written(field, new Correction(Map.of(field, Correction.NONE)).of(READ, TEXT))).isEmpty();
    }

    @Test void whatIsNotNamedStays() {
        assertThat(new Correction(Map.of()).of(READ, "")).isEqualTo(READ);
        Map<String, String> all = new LinkedHashMap<>();
        for (String field : Correction.FIELDS) all.put(field, Correction.written(field, READ));
        assertThat(new Correction(all).of(READ, TEXT)).isEqualTo(READ);
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {"stage|someday", "measure|none", "stage|none", "quantity|many", "quantity|1e999999999", "amount|5", "amount|5 euros", "amount|1e9 EUR", "date|2025-02-30", "by|soon", "duration|long",
        "condition|rain", "attribution|me", "words|Paris gives", "colour|red"})
    void whatCanNotBeIsNamed(String field, String value) {
        assertThatThrownBy(() -> new Correction(Map.of(field, value)).of(READ, TEXT)).isInstanceOf(Correction.Misunderstood.class).hasMessage(field + ": " + value);
    }

    @Test void wordsThatOccurTwiceAreThoseNearestToWhereTheClaimWasRead() {
        assertThat(new Correction(Map.of("words", "Berlin gives")).of(READ, TEXT).evidence().start()).isEqualTo(20);
        assertThat(new Correction(Map.of("words", "Berlin")).of(READ, "😀 Berlin. " + "x".repeat(60) + " Berlin").evidence().start()).isEqualTo(2);
    }
}
