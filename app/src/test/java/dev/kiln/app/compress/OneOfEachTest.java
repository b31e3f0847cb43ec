package dev.kiln.app.compress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.compression.PlainLayer;
import dev.kiln.core.compression.QuantizedLayer;
import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.LayerWeights;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts about one thing of each kind have no plural behind a 1. */
class OneOfEachTest {
    private static final LayerWeights LAYER = new LayerWeights("conv", List.of(1, 1, 1, 1));

    static Stream<String> texts() {
        float[] before = {2};
        PlainLayer plain = new PlainLayer(LAYER, before, new float[1]);
        QuantizedLayer quantized = new QuantizedLayer(LAYER, new float[] {0, 2}, new byte[] {1}, new float[1]);
        MaskChange mask = MaskChange.of(new LayerChange(LAYER, 1, before, plain));
        CodebookChange codes = CodebookChange.of(new LayerChange(LAYER, 1, before, quantized), Progress.NONE);
        CodebookChange gone = CodebookChange.of(
                new LayerChange(LAYER, 1, before, new PlainLayer(LAYER, new float[1], new float[1])), Progress.NONE);
        return Stream.of(
                MaskTexts.summary(mask),
                MaskTexts.axes(mask.picture(), 1),
                CodebookTexts.counts(codes),
                CodebookTexts.codes(codes),
                CodebookTexts.pruned(gone));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void oneIsNoPlural(String text) {
        assertThat(text).doesNotContainPattern("(?<![\\d.,×])1 [a-z]+s\\b").containsPattern("\\b1 [a-z]+\\b");
    }
}
