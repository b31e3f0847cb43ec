package dev.kiln.core.compression;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionBitsTest {
    @ParameterizedTest
    @CsvSource({
        "1.3, 1, 1.5",
        "1.3, 2, 1.25",
        "-1.3, 2, -1.25",
        "1.9, 0, 2",
        "1.25, 1, 1.5",
        "0, 3, 0",
        "0.1, 23, 0.1",
        "3.4028235e38, 2, 2.9774707e38"
    })
    void keepsTheFirstBitsOfTheFraction(float value, int bits, float expected) {
        assertThat(FractionBits.round(value, bits)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 1.0625", "1.9375, 4, 2", "0.5, 0, 1"})
    void stepsToTheNextFloatWithAsManyBits(float value, int bits, float expected) {
        assertThat(FractionBits.next(value, bits)).isEqualTo(expected);
    }
}
