package dev.kiln.core.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DivergenceTest {
    /** ½ ln (½ : ¼) + ½ ln (½ : ¾) = ½ ln (4/3) by hand. */
    @Test
    void isTheSumOfLogarithmsOfRatios() {
        assertThat(Divergence.of(new float[] {0.5f, 0.5f}, new float[] {0.25f, 0.75f}))
                .isCloseTo(0.143841036, within(1e-8));
    }

    @Test
    void ofEqualAnswersIsZeroAndOfImpossibleOnesFinite() {
        assertThat(Divergence.of(new float[] {1, 0}, new float[] {1, 0})).isZero();
        assertThat(Divergence.of(new float[] {1, 0}, new float[] {0, 1})).isBetween(20.0, 30.0);
    }

    @Test
    void anAnswerThatIsNoNumberTellsOfNoClass() {
        float[] none = {Float.NaN, Float.POSITIVE_INFINITY};
        // ln(1 / 1e-12)
        assertThat(Divergence.of(new float[] {1, 0}, none)).isCloseTo(27.631, within(1e-3));
        assertThat(Divergence.of(none, new float[] {1, 0})).isFinite();
    }
}
