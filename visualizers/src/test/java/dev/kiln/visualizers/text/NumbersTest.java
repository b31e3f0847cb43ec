package dev.kiln.visualizers.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "999, 999",
        "999.6, 1 k",
        "1000, 1 k",
        "1248424, 1.25 M",
        "861339936, 861 M",
        "50000, 50 k",
        "-1500, −1.5 k",
        "9223372036854775807, 9223 P"
    })
    void countsHaveThreeDigitsAndAUnit(double count, String text) {
        assertThat(Numbers.compact(count)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "0.0215512, 0.02155",
        "1234.5, 1235",
        "-1.5, −1.5",
        "0.00000012, 1.20e-07",
        "NaN, NaN",
        "-Infinity, −∞"
    })
    void valuesHaveFourDigits(double value, String text) {
        assertThat(Numbers.value(value)).isEqualTo(text);
    }
}
