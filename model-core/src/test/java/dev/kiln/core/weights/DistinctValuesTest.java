package dev.kiln.core.weights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.io.Progress;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DistinctValuesTest {
    private static int count(int limit, float... values) {
        return DistinctValues.count(values, limit, Progress.NONE);
    }

    @Test
    void countsEachValueOnce() {
        assertThat(count(10)).isZero();
        assertThat(count(10, 1, 2, 1, 2, -1)).isEqualTo(3);
        assertThat(count(10, 0f, -0f)).isEqualTo(1);
        assertThat(count(10, Float.NaN, Float.NaN, 1)).isEqualTo(2);
    }

    @Test
    void stopsBehindTheLimit() {
        assertThat(count(2, 1, 2, 3, 4, 5)).isEqualTo(3);
    }

    @Test
    void agreesWithASet() {
        Random random = new Random(2);
        float[] values = new float[200_000];
        Set<Float> set = new HashSet<>();
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(40_000) / 7f;
            set.add(values[i]);
        }
        assertThat(count(1 << 16, values)).isEqualTo(set.size());
    }
}
