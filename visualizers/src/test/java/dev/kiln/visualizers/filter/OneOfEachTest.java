package dev.kiln.visualizers.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.Codebook;
import dev.kiln.core.weights.WeightHistogram;
import dev.kiln.core.weights.WeightTensor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts about one thing of each kind have no plural behind a 1. */
class OneOfEachTest {
    private static String meaning(boolean seesPicture, Integer... shape) {
        int count = Stream.of(shape).reduce(1, (a, b) -> a * b);
        WeightTensor tensor = new WeightTensor("conv.weight", List.of(shape), new float[count]);
        return LayerKernels.of(tensor, seesPicture, true, 1).picture(0).meaning();
    }

    static Stream<String> texts() {
        Bars histogram = Bars.of(WeightHistogram.of(new float[] {2}, 1, Progress.NONE), null);
        Bars codes = Bars.of(new Codebook(new float[] {0, 2}, new int[] {1, 1}), false);
        return Stream.of(
                meaning(true, 1, 3, 3, 3),
                meaning(false, 1, 1, 3, 3),
                meaning(false, 1, 1, 1, 1),
                histogram.bars().get(0).description(),
                codes.bars().get(0).description(),
                codes.bars().get(1).description());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void oneIsNoPlural(String text) {
        assertThat(text).containsPattern("\\b1 [a-z]+\\b").doesNotContainPattern("(?<![\\d.,×])1 [a-z]+s\\b");
    }
}
