package dev.kiln.app.sides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PredictionChangeTest {
    @Test
    void theBestOfBothSidesAreListedByTheirLargerProbabilityWithTheirPlaces() {
        float[] first = {0.5f, 0.3f, 0.15f, 0.05f};
        float[] second = {0.1f, 0.25f, 0.05f, 0.6f};
        assertThat(PredictionChange.of(first, second, 2))
                .containsExactly(
                        new PredictionChange(3, 0.05f, 0.6f, 4, 1),
                        new PredictionChange(0, 0.5f, 0.1f, 1, 3),
                        new PredictionChange(1, 0.3f, 0.25f, 2, 2));
    }

    @Test
    void moreClassesThanThereAreGiveAll() {
        assertThat(PredictionChange.of(new float[] {1}, new float[] {1}, 5))
                .containsExactly(new PredictionChange(0, 1, 1, 1, 1));
    }

    @Test
    void otherNumbersOfClassesCannotBeCompared() {
        assertThatThrownBy(() -> PredictionChange.of(new float[2], new float[3], 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 and 3 classes");
    }
}
