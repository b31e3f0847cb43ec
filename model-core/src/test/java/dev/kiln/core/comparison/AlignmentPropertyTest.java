package dev.kiln.core.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AlignmentPropertyTest {
    private static Alignment align(List<Integer> left, List<Integer> right) {
        return Alignment.of(
                left.size(), right.size(), (i, j) -> left.get(i).equals(right.get(j)) ? 0 : Double.POSITIVE_INFINITY);
    }

    /** Few different elements, so that many of them can be confused. */
    @Provide
    Arbitrary<List<Integer>> sequences() {
        return Arbitraries.integers().between(1, 4).list().ofMaxSize(12);
    }

    @Property
    void aSequenceAlignsWithItselfElementByElement(@ForAll("sequences") List<Integer> sequence) {
        Alignment alignment = align(sequence, sequence);
        assertThat(alignment.cost()).isZero();
        assertThat(alignment.pairs())
                .isEqualTo(IntStream.range(0, sequence.size())
                        .mapToObj(i -> new Alignment.Pair(i, i))
                        .toList());
    }

    @Property
    void bothSequencesAreThereInTheirOrderAndPartnersAreEqual(
            @ForAll("sequences") List<Integer> left, @ForAll("sequences") List<Integer> right) {
        Alignment alignment = align(left, right);
        assertThat(alignment.pairs().stream().map(Alignment.Pair::left).filter(i -> i >= 0))
                .containsExactlyElementsOf(
                        IntStream.range(0, left.size()).boxed().toList());
        assertThat(alignment.pairs().stream().map(Alignment.Pair::right).filter(i -> i >= 0))
                .containsExactlyElementsOf(
                        IntStream.range(0, right.size()).boxed().toList());
        assertThat(alignment.pairs())
                .filteredOn(Alignment.Pair::isMatch)
                .allSatisfy(pair -> assertThat(left.get(pair.left())).isEqualTo(right.get(pair.right())));
    }

    @Property
    void whatWasInsertedIsFoundAndNothingElse(
            @ForAll("sequences") List<Integer> sequence, @ForAll int place, @ForAll int element) {
        List<Integer> longer = new ArrayList<>(sequence);
        longer.add(Math.floorMod(place, sequence.size() + 1), Math.floorMod(element, 4) + 1);
        Alignment alignment = align(sequence, longer);
        assertThat(alignment.onlyLeft()).isEmpty();
        assertThat(alignment.onlyRight()).hasSize(1);
        List<Integer> without = new ArrayList<>(longer);
        without.remove((int) alignment.onlyRight().get(0));
        assertThat(without).isEqualTo(sequence);
    }

    @Property
    void theCostIsThatOfTheLongestCommonSubsequence(
            @ForAll("sequences") List<Integer> left, @ForAll("sequences") List<Integer> right) {
        assertThat(align(left, right).cost()).isEqualTo(left.size() + right.size() - 2 * common(left, right));
    }

    /** Length of the longest common subsequence by trying everything. */
    private static int common(List<Integer> left, List<Integer> right) {
        int best = 0;
        for (int chosen = 0; chosen < 1 << left.size(); chosen++) {
            if (Integer.bitCount(chosen) > best && occurs(left, chosen, right)) {
                best = Integer.bitCount(chosen);
            }
        }
        return best;
    }

    private static boolean occurs(List<Integer> left, int chosen, List<Integer> right) {
        int at = 0;
        for (int i = 0; i < left.size(); i++) {
            if ((chosen >> i & 1) == 1) {
                while (at < right.size() && !right.get(at).equals(left.get(i))) {
                    at++;
                }
                if (at++ >= right.size()) {
                    return false;
                }
            }
        }
        return true;
    }
}
