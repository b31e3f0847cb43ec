package dev.kiln.app.weights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.WeightProfile;
import dev.kiln.core.weights.WeightTensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightTextsTest {
    private static LayerProfile profile(float... weights) {
        LayerWeights layer = new LayerWeights("conv", List.of(1, weights.length, 1, 1));
        WeightTensor tensor = new WeightTensor(layer.weightName(), layer.shape(), weights);
        return new LayerProfile(layer, true, WeightProfile.of(tensor, Progress.NONE));
    }

    @Test
    void oneIsNoPlural() {
        LayerProfile one = profile(2);
        assertThat(WeightTexts.total(List.of(one))).isEqualTo("1 layer · 1 weight · 1 other than 0 (100.0 %)");
        assertThat(WeightTexts.zeros(one.figures())).isEqualTo("0 of 1 weight is exactly 0 and not in the bars");
        assertThat(WeightTexts.codebook(one.figures())).contains("with 1 distinct value.");
    }

    @Test
    void whatIsNoNumberIsCounted() {
        WeightProfile figures =
                profile(2, Float.NaN, 0, 4, Float.POSITIVE_INFINITY).figures();
        assertThat(WeightTexts.range(figures.statistics()))
                .startsWith("min 0 · max 4 · std ")
                .endsWith(" · 2 NaN or infinite, left out");
        assertThat(WeightTexts.zeros(figures))
                .isEqualTo("1 of 5 weights is exactly 0 and not in the bars · 2 NaN or infinite, left out");
    }
}
