package dev.kiln.core.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.compression.PlainLayer;
import dev.kiln.core.compression.StoredLayer;
import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.Weights;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static final int PICTURES = SmallNetwork.INPUTS.size();

    /** The last convolution with weights of 0: every class is as probable as any other, and the first comes first. */
    private static List<StoredLayer> indifferent() {
        StoredLayer last = SmallNetwork.source()
                .layers()
                .get(SmallNetwork.source().layers().size() - 1);
        return List.of(new PlainLayer(last.layer(), new float[last.weights().length], new float[last.biases().length]));
    }

    @Test
    void anUnchangedNetworkAgreesWithItself() {
        Judge judge = SmallNetwork.judge(List.of());

        assertThat(judge.judge(List.of(), Progress.NONE))
                .isEqualTo(judge.before())
                .isEqualTo(new Judgement(PICTURES, PICTURES, 0, null));
    }

    @Test
    void countsRightAnswersByTheirRank() {
        assertThat(SmallNetwork.judge(SmallNetwork.classesAt(0)).before().hits())
                .isEqualTo(new Judgement.Hits(PICTURES, PICTURES));
        assertThat(SmallNetwork.judge(SmallNetwork.classesAt(4)).before().hits())
                .isEqualTo(new Judgement.Hits(0, PICTURES));
        assertThat(SmallNetwork.judge(SmallNetwork.classesAt(5)).before().hits())
                .isEqualTo(new Judgement.Hits(0, 0));
    }

    @Test
    void anIndifferentNetworkAnswersTheFirstClasses() {
        Judge judge = SmallNetwork.judge(Collections.nCopies(PICTURES, 4));

        Judgement found = judge.judge(indifferent(), Progress.NONE);

        assertThat(found.hits()).isEqualTo(new Judgement.Hits(0, PICTURES));
        long first =
                SmallNetwork.classesAt(0).stream().filter(best -> best == 0).count();
        assertThat(found.agreeing()).isEqualTo((int) first);
        assertThat(found.divergence()).isPositive();
    }

    @Test
    void formsOfALayerAreJudgedAsEachAlone() {
        Judge judge = SmallNetwork.judge(SmallNetwork.classesAt(0));
        StoredLayer asItIs = SmallNetwork.source().layers().get(2);
        StoredLayer nothing = new PlainLayer(asItIs.layer(), new float[asItIs.weights().length], asItIs.biases());

        assertThat(judge.judgeEach(List.of(nothing, asItIs), Progress.NONE))
                .containsExactly(judge.judge(List.of(nothing), Progress.NONE), judge.before());
    }

    @Test
    void formsAreOfOneLayer() {
        Judge judge = SmallNetwork.judge(List.of());
        List<StoredLayer> several = SmallNetwork.source().layers().subList(0, 2);

        assertThatThrownBy(() -> judge.judgeEach(several, Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the forms are of several layers, expected one");
    }

    @Test
    void aLabelMustBeAClass() {
        List<Integer> labels = Collections.nCopies(PICTURES, SmallNetwork.CLASSES);

        assertThatThrownBy(() -> SmallNetwork.judge(labels))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a label is class 10, but the network has only classes 0 to 9");
    }

    @Test
    void canBeCancelledBetweenPictures() {
        Judge judge = SmallNetwork.judge(List.of());
        Progress cancel = (done, total, what) -> {
            if (done == 3) {
                throw new CancellationException();
            }
        };

        assertThatThrownBy(() -> judge.judge(indifferent(), cancel)).isInstanceOf(CancellationException.class);
    }

    @Test
    void theLargerLossCounts() {
        Judgement before = new Judgement(200, 200, 0, new Judgement.Hits(120, 160));
        Judgement after = new Judgement(200, 190, 0.1, new Judgement.Hits(121, 157));

        // three of 200 pictures
        assertThat(after.pointsLost(before)).isCloseTo(1.5, within(1e-12));
        assertThat(after.pointsPerPicture()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void withoutLabelsAgreementIsLost() {
        Judgement before = new Judgement(80, 80, 0, null);

        assertThat(new Judgement(80, 76, 0.1, null).pointsLost(before)).isCloseTo(5, within(1e-12));
    }

    /** The last convolution with weights and biases as large as floats can be: its sums, and so the answers, are no numbers. */
    private static StoredLayer overflowing() {
        StoredLayer last = SmallNetwork.source()
                .layers()
                .get(SmallNetwork.source().layers().size() - 1);
        float[] weights = new float[last.weights().length];
        float[] biases = new float[last.biases().length];
        Arrays.fill(weights, Float.MAX_VALUE);
        Arrays.fill(biases, Float.MAX_VALUE);
        return new PlainLayer(last.layer(), weights, biases);
    }

    @Test
    void anAnswerThatIsNoNumberAgreesWithNoneAndIsNeverRight() {
        Judge judge = SmallNetwork.judge(Collections.nCopies(PICTURES, 0));

        Judgement found = judge.judge(List.of(overflowing()), Progress.NONE);

        assertThat(found.agreeing()).isZero();
        assertThat(found.hits()).isEqualTo(new Judgement.Hits(0, 0));
        assertThat(found.divergence()).isFinite().isGreaterThan(20);
    }

    @Test
    void aNetworkWithoutAnswersIsNothingToCompareWith() {
        Weights weights = QuantizedWeights.replace(SmallNetwork.WEIGHTS, List.of(overflowing()));
        assertThatThrownBy(() -> Judge.of(
                        SmallNetwork.GRAPH, weights, new TestPictures(SmallNetwork.INPUTS, List.of()), Progress.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the unchanged network has no answer to picture 1 of 42, because values grow beyond all"
                        + " numbers; prob: 10 of 10 values are no numbers (10 NaN)");
    }
}
