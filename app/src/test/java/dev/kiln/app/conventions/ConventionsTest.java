package dev.kiln.app.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.Counting;
import dev.kiln.core.analysis.Precision;
import org.junit.jupiter.api.Test;

class ConventionsTest {
    private static final Conventions DEFAULT = Conventions.DEFAULT;

    @Test
    void sizesHaveThePrefixesOfTheChoice() {
        // 4 · 1,248,424 bytes
        assertThat(DEFAULT.weights(4_993_696)).isEqualTo("4.99 MB");
        assertThat(DEFAULT.withSizes(SizeUnits.BINARY).weights(4_993_696)).isEqualTo("4.76 MiB");
        assertThat(DEFAULT.activations(1 << 20, Precision.FP32)).isEqualTo("4.00 MiB");
        assertThat(DEFAULT.withSizes(SizeUnits.DECIMAL).activations(1 << 20, Precision.FP32))
                .isEqualTo("4.19 MB");
    }

    @Test
    void aBatchHoldsAsManyActivationsMore() {
        Conventions eight = DEFAULT.withCounting(Counting.MACS.withBatch(8));
        assertThat(eight.activations(1 << 20, Precision.FP32)).isEqualTo("32.0 MiB");
        assertThat(eight.weights(4_993_696)).isEqualTo("4.99 MB");
        assertThat(eight.perBatch()).isEqualTo("for 8 pictures");
    }
}
