package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class HuffmanCodePropertyTest {
    @Provide
    Arbitrary<int[]> counts() {
        Arbitrary<Integer> some = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 5)),
                Tuple.of(1, Arbitraries.integers().between(1, 1_000_000)));
        return some.array(int[].class).ofMinSize(1).ofMaxSize(256).filter(counts -> Arrays.stream(counts)
                .anyMatch(count -> count > 0));
    }

    /** Kraft 1949; Shannon 1948: H ≤ L &lt; H + 1 for the mean length L of an optimal code. */
    @Property(tries = 300, seed = "1952")
    void fillsTheTreeAndIsWithinABitOfTheEntropy(@ForAll("counts") int[] counts) {
        int[] lengths = HuffmanCode.of(counts).lengths();
        double total = Arrays.stream(counts).asLongStream().sum();
        double kraft = 0;
        double entropy = 0;
        double mean = 0;
        for (int symbol = 0; symbol < counts.length; symbol++) {
            assertThat(lengths[symbol] == HuffmanCode.UNUSED).isEqualTo(counts[symbol] == 0);
            if (counts[symbol] > 0) {
                double share = counts[symbol] / total;
                kraft += Math.pow(2, -lengths[symbol]);
                entropy -= share * Math.log(share) / Math.log(2);
                mean += share * lengths[symbol];
            }
        }
        assertThat(kraft).isEqualTo(1);
        assertThat(mean).isBetween(entropy - 1e-9, entropy + 1);
    }

    @Property(tries = 300, seed = "1952")
    void itsLengthsSurviveBeingWritten(@ForAll("counts") int[] counts) {
        HuffmanCode code = HuffmanCode.of(counts);
        BitWriter out = new BitWriter();
        CodeLengths.write(out, code);
        out.align();
        BitReader in = new BitReader(out.toByteArray());
        assertThat(CodeLengths.read(in, counts.length).lengths()).isEqualTo(code.lengths());
        in.align("lengths");
        assertThat(in.left()).isZero();
    }

    @Property(tries = 100, seed = "1952")
    void noWordBeginsAnother(@ForAll("counts") int[] counts) {
        HuffmanCode code = HuffmanCode.of(counts);
        long[] words = code.words();
        int[] lengths = code.lengths();
        for (int a = 0; a < words.length; a++) {
            for (int b = 0; b < words.length; b++) {
                if (a != b && lengths[a] >= 0 && lengths[a] <= lengths[b]) {
                    assertThat(words[b] >>> lengths[b] - lengths[a]).isNotEqualTo(words[a]);
                }
            }
        }
    }
}
