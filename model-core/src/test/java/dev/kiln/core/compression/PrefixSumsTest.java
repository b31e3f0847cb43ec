package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums at and beside the places that are kept. */
class PrefixSumsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 128, 200})
    void addsTheFirstValues(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = i + 1;
        }
        PrefixSums sums = new PrefixSums(values);
        for (int i = 0; i <= count; i++) {
            // Gauss: 1 + 2 + … + i
            assertThat(sums.before(i)).isEqualTo(i * (i + 1) / 2.0);
        }
    }
}
