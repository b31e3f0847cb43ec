package dev.kiln.visualizers.compression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.WeightHistogram;
import dev.kiln.visualizers.activation.ValueRange;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueChangeTest {
    private static final WeightHistogram BEFORE = WeightHistogram.of(new float[] {0.5f, 1, 1, 2}, 3, Progress.NONE);

    @Test
    void theAxisSpansWeightsAndValuesAndZero() {
        ValueChange change = new ValueChange(
                BEFORE, List.of(new ValueChange.Line(1, 3), new ValueChange.Line(3, 1)), Optional.empty());
        assertThat(change.span()).isEqualTo(new ValueRange(0, 3));
        assertThat(change.highestBin()).isEqualTo(2);
        assertThat(change.mostUses()).isEqualTo(3);
    }

    @Test
    void theNearestLineIsTheOneMeant() {
        ValueChange change = new ValueChange(
                BEFORE, List.of(new ValueChange.Line(1, 3), new ValueChange.Line(3, 1)), Optional.empty());
        // the axis reaches from 0 to 3, and 2 lies in the middle of the lines
        assertThat(change.nearestLine(0)).isZero();
        assertThat(change.nearestLine(0.6)).isZero();
        assertThat(change.nearestLine(0.7)).isEqualTo(1);
        assertThat(new ValueChange(BEFORE, List.of(), Optional.empty()).nearestLine(0.5))
                .isEqualTo(-1);
    }
}
