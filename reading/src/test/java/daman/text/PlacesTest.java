package daman.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test void saysWhatASetOfBitsDoes() {
        Random random = new Random(7);
        for (int size : new int[] {0, 1, 63, 64, 65, 200, 640}) {
            for (int part : new int[] {1, 3, 90}) {
                Places.Row row = new Places.Row(size);
                BitSet bits = new BitSet();
                for (int t = 0; t < size; t++) {
                    if (random.nextInt(part) > 0) continue;
                    row.add(t);
                    bits.set(t);
                }
                same(bits, row.all(), size);
            }
        }
    }

    @Test void thoseWithinSomethingElseAreLeftOutAndTheOthersStayAsTheyWere() {
        Places.Row row = new Places.Row(200);
        for (int t = 0; t < 200; t += 3) row.add(t);
        Extents.Row others = new Extents.Row(2);
        others.add(5, 9);
        others.add(60, 130);
        Places all = row.all(), left = all.without(others.all());
        for (int t = 0; t < 200; t++) {
            assertThat(all.at(t)).isEqualTo(t % 3 == 0);
            assertThat(left.at(t)).isEqualTo(t % 3 == 0 && (t < 5 || t > 9 && t < 60 || t > 130));
        }
        assertThat(left.before(200)).isEqualTo(67 - 2 - 24);
    }

    private static void same(BitSet bits, Places places, int size) {
        for (int t = 0; t < size + 150; t++) {
            assertThat(places.at(t)).isEqualTo(bits.get(t));
            assertThat(places.before(t)).isEqualTo(bits.get(0, t).cardinality());
            assertThat(places.next(t)).isEqualTo(bits.nextSetBit(t));
            assertThat(places.previous(t)).isEqualTo(bits.previousSetBit(t));
        }
        assertThat(places.at(-1)).isFalse();
        assertThat(places.previous(-1)).isEqualTo(-1);
        assertThat(places.before(-1)).isZero();
    }
}
