package daman.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SketchTest {
    private static final String WIRE = "OSLO - Norway will give Ukraine three more ships of its coast guard this year, Defence Minister Tore Sandvik said on Monday in Bergen. "
        + "The crews are to be trained at the naval base of Haakonsvern from April on, and the ships handed over before the summer, the ministry said in a statement.";

    @Test void aWireStoryInAnotherPaperIsACopy() {
        String paper = WIRE.replace("OSLO - ", "").replace("in Bergen", "in Bergen (Norway)");
        assertThat(Sketch.of(paper).isCopyOf(Sketch.of(WIRE))).isTrue();
        assertThat(Sketch.of(paper).bands()).containsAnyElementsOf(Sketch.of(WIRE).bands());
    }

    @Test void anotherReportOfTheSameNewsIsNone() {
        String own = "Three patrol vessels for Ukraine: Norway's defence minister announced in Bergen that the coast guard will part with them this year. "
            + "Training begins in April at Haakonsvern, according to the ministry, which expects the handover before summer.";
        assertThat(Sketch.of(own).isCopyOf(Sketch.of(WIRE))).isFalse();
    }

    @Test void aSketchComesBackFromItsDigits() {
        assertThat(Sketch.parse(Sketch.of(WIRE).hex()).orElseThrow().hex()).isEqualTo(Sketch.of(WIRE).hex());
        assertThat(Sketch.parse("")).isEmpty();
        assertThat(Sketch.of("").hex()).hasSize(288);
    }
}
