package dev.kiln.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.weights.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingWeightsTest {
    private static final Weights LOADED = new Weights(Weights.Origin.FILE, "mine.net", List.of());

    @Test
    void aLineNamesModulesOnceAndTheFirstThree() {
        assertThat(MissingWeights.line(LOADED, List.of("fire2/squeeze1x1", "fire2/expand1x1", "conv10_v", "conv10")))
                .isEqualTo("mine.net · ⚠ untrained: fire2, conv10");
        assertThat(MissingWeights.line(LOADED, List.of("conv1", "fire2/expand1x1", "fire3/expand1x1", "fire4/a", "b")))
                .isEqualTo("mine.net · ⚠ untrained: conv1, fire2, fire3 and 2 more");
        assertThat(MissingWeights.line(LOADED, List.of())).isEqualTo("mine.net");
    }

    @Test
    void theExplanationNamesEveryLayer() {
        assertThat(MissingWeights.explanation(LOADED, List.of("fire2/squeeze1x1", "conv10")))
                .startsWith("Random numbers stand in for the weights of fire2/squeeze1x1, conv10.\nmine.net has none");
        assertThat(MissingWeights.explanation(LOADED, List.of())).isEmpty();
    }

    @Test
    void withoutAnyWeightsAllIsRandomAndNothingIsMissing() {
        assertThat(MissingWeights.line(null, List.of("conv1"))).isEqualTo("untrained (random, seed 1)");
        assertThat(MissingWeights.explanation(null, List.of("conv1"))).isEmpty();
    }
}
