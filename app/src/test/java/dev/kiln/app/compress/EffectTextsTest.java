package dev.kiln.app.compress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.Picture;
import dev.kiln.core.network.LayerDistance;
import dev.kiln.core.network.TensorDistance;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EffectTextsTest {
    private static final Picture DOT = new Picture(1, 1, new int[1]);

    private static PictureEffect effect(float... after) {
        EffectPicture picture = new EffectPicture("dot", Optional.empty(), DOT, () -> DOT);
        return PictureEffect.of(picture, new float[] {0.75f, 0.25f}, after);
    }

    private static LayerDistance distance(String layer, TensorDistance distance) {
        Optional<TensorShape> shape = Optional.of(new TensorShape(1, 1, 1));
        return new LayerDistance(layer, shape, shape, Optional.of(distance));
    }

    @Test
    void picturesWithoutAnAnswerAreCountedAndAgreeWithNone() {
        EffectSummary summary =
                new EffectSummary(List.of(effect(0.75f, 0.25f), effect(Float.NaN, Float.NaN), effect(Float.NaN, 0)));
        assertThat(summary.meanDivergence()).isFinite();
        assertThat(EffectTexts.summary(summary))
                .startsWith("same label on 1 of 3 pictures")
                .contains("no answer to 2 pictures: NaN or infinite");
        assertThat(EffectTexts.summary(new EffectSummary(List.of(effect(0.5f, 0.5f)))))
                .doesNotContain("no answer");
    }

    @Test
    void layersWithoutADistanceAreNotTakenForUnchangedOnes() {
        assertThat(EffectTexts.error(
                        List.of(distance("conv1", TensorDistance.NONE), distance("conv2", TensorDistance.UNDEFINED))))
                .isEqualTo("From conv2 on values are NaN or infinite, and there is no distance.");
    }
}
