package dev.kiln.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NoiseTileTest {
    private static final int SIDE = 256;

    private final NoiseTile tile = new NoiseTile(new Random(3));

    @Test
    void hasMeanZeroAndVarianceOne() {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < SIDE * SIDE; i++) {
            double value = tile.at(i % SIDE, i / SIDE);
            sum += value;
            squares += value * value;
        }
        assertThat(sum / (SIDE * SIDE)).isCloseTo(0, within(1e-4));
        assertThat(squares / (SIDE * SIDE)).isCloseTo(1, within(1e-4));
    }

    @Test
    void repeatsInBothDirections() {
        assertThat(tile.at(5, 7)).isEqualTo(tile.at(5 + SIDE, 7)).isEqualTo(tile.at(5, 7 - SIDE));
    }
}
