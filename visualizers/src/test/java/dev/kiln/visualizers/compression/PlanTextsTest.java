package dev.kiln.visualizers.compression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.compression.LayerSetting;
import dev.kiln.visualizers.palette.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTextsTest {
    private static PlanBar bar(LayerSetting setting, double bytes, boolean exact) {
        return new PlanBar("conv1", "conv1", Role.CONVOLUTION, setting, 0.3, 5_000, bytes, exact);
    }

    @Test
    void theReadoutSaysThatDensityAboveWhatIsThereChangesNothing() {
        PlanBar idle = bar(LayerSetting.AS_IT_IS, 5_000, true);
        assertThat(PlanTexts.readout(idle, List.of(idle, idle)))
                .isEqualTo("conv1 · density at most 100 % (it is 30.0 %) · values as they are · 5,000 bytes,"
                        + " 50.0 % of all");
    }

    @Test
    void theReadoutMarksEstimates() {
        PlanBar pruned = bar(new LayerSetting(0.2, 5.5), 1_234.4, false);
        assertThat(PlanTexts.readout(pruned, List.of(pruned)))
                .isEqualTo("conv1 · density 20 % (was 30.0 %) · 5.5 bits · about 1,234 bytes, 100.0 % of all"
                        + " · was 5,000");
    }

    @Test
    void theBubbleCountsFromTheBeginningOfTheDrag() {
        PlanBar bar = bar(new LayerSetting(1, 6), 4_000, false);
        assertThat(PlanTexts.bubble(PlanCurve.BITS, bar, 5_000)).isEqualTo("6 bits · about 4,000 bytes (−1,000)");
        assertThat(PlanTexts.bubble(PlanCurve.BITS, bar, 4_000)).isEqualTo("6 bits · about 4,000 bytes (±0)");
    }
}
