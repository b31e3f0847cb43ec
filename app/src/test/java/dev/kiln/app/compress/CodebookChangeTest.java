package dev.kiln.app.compress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.compression.PlainLayer;
import dev.kiln.core.compression.QuantizedLayer;
import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.compression.ValueChange;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodebookChangeTest {
    private static final LayerWeights LAYER = new LayerWeights("conv", List.of(2, 4));
    private static final float[] BEFORE = {0, 0.125f, -0.25f, 1, 1.5f, -1, 1, 3};

    private static CodebookChange quantized() {
        QuantizedLayer after = new QuantizedLayer(
                LAYER, new float[] {0, 1, -1, 7, 3}, new byte[] {0, 0, 0, 1, 1, 2, 1, 4}, new float[2]);
        return CodebookChange.of(new LayerChange(LAYER, 1, BEFORE, after), Progress.NONE);
    }

    @Test
    void linesAreTheValuesInUseWithTheirUses() {
        CodebookChange change = quantized();
        assertThat(change.values().lines())
                .containsExactly(new ValueChange.Line(-1, 1), new ValueChange.Line(1, 3), new ValueChange.Line(3, 1));
        assertThat(change.values().pruned()).contains(new ValueRange(-0.25, 0.125));
        assertThat(List.of(change.weights(), change.keptBefore(), change.kept()))
                .containsExactly(8L, 7L, 5L);
        assertThat(change.values().before().zeros()).isEqualTo(1);
    }

    @Test
    void theEntropyIsThatOfTheKeptWeights() {
        // shares 3/5, 1/5, 1/5: 0.6·0.73697 + 0.4·2.32193
        assertThat(quantized().codebook().orElseThrow().entropyBits()).isCloseTo(1.37095, within(1e-5));
        // three values are told apart by two bits
        assertThat(quantized().codeBits()).isEqualTo(2);
    }

    @Test
    void itIsToldInWords() {
        CodebookChange change = quantized();
        assertThat(CodebookTexts.counts(change))
                .isEqualTo("conv: 8 weights · 7 → 5 other than 0 (density 87.5 % → 62.5 %)");
        assertThat(CodebookTexts.pruned(change)).isEqualTo("2 weights became 0: those from −0.25 to 0.125, shaded");
        assertThat(CodebookTexts.codes(change))
                .isEqualTo("3 values share 5 weights · entropy 1.37 bits per weight · 2 bits in codes of one length");
    }

    @Test
    void aLayerThatIsNotQuantizedSharesNoValues() {
        PlainLayer same = new PlainLayer(LAYER, BEFORE, new float[2]);
        CodebookChange change = CodebookChange.of(new LayerChange(LAYER, 1, BEFORE, same), Progress.NONE);
        assertThat(change.values().lines()).isEmpty();
        assertThat(change.values().pruned()).isEmpty();
        assertThat(CodebookTexts.pruned(change)).isEqualTo("no weight became 0");
        assertThat(CodebookTexts.codes(change)).startsWith("not quantized");
    }
}
