package dev.kiln.visualizers.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FiguresTest {
    @Test
    void aRatioBelowOnePercentIsTheDifference() {
        assertThat(Figures.ratio(1_251_120, 1_248_424)).isEqualTo("+0.22 %");
        assertThat(Figures.ratio(999_999, 1_000_000)).isEqualTo("−0.0001 %");
        assertThat(Figures.ratio(100, 100)).isEqualTo("1.00×");
        assertThat(Figures.ratio(99, 100)).isEqualTo("0.990×");
    }

    @Test
    void countsHaveAllDigits() {
        assertThat(Figures.count(1_248_424)).isEqualTo("1,248,424");
    }

    @Test
    void differencesHaveTheirSign() {
        assertThat(Figures.difference(12_288)).isEqualTo("+12,288");
        assertThat(Figures.difference(-64)).isEqualTo("−64");
        assertThat(Figures.difference(0)).isEqualTo("± 0");
    }

    @Test
    void bytesHaveThreeDigitsAndDecimalPrefixes() {
        assertThat(Figures.bytes(4_993_696)).isEqualTo("4.99 MB");
        assertThat(Figures.bytes(675_763)).isEqualTo("676 kB");
        assertThat(Figures.bytes(243_860_896)).isEqualTo("244 MB");
        assertThat(Figures.bytes(999)).isEqualTo("999 B");
        assertThat(Figures.bytes(999_999)).isEqualTo("1.00 MB");
        assertThat(Figures.bytes(0)).isEqualTo("0 B");
    }

    @Test
    void binaryBytesHaveBinaryPrefixes() {
        assertThat(Figures.binaryBytes(5_892_864)).isEqualTo("5.62 MiB");
        assertThat(Figures.binaryBytes(1024)).isEqualTo("1.00 KiB");
    }

    @Test
    void factorsHaveThreeDigits() {
        assertThat(Figures.factor(48.833)).isEqualTo("48.8×");
        assertThat(Figures.factor(1.189)).isEqualTo("1.19×");
        assertThat(Figures.factor(0.841)).isEqualTo("0.841×");
        assertThat(Figures.factor(0.0066)).isEqualTo("0.00660×");
        assertThat(Figures.factor(0.09996)).isEqualTo("0.100×");
        assertThat(Figures.factor(0.9996)).isEqualTo("1.00×");
        assertThat(Figures.factor(360.9)).isEqualTo("361×");
        assertThat(Figures.factor(27_834)).isEqualTo("27,834×");
    }

    @ParameterizedTest
    @CsvSource({
        "0, picture, 0 pictures",
        "1, picture, 1 picture",
        "2, picture, 2 pictures",
        "1248424, weight, '1,248,424 weights'",
        "1, class, 1 class",
        "3, bypass, 3 bypasses"
    })
    void thingsAreCountedInWords(long count, String one, String text) {
        assertThat(Figures.count(count, one)).isEqualTo(text);
    }

    @Test
    void changesSayTheirDirection() {
        assertThat(Figures.change(88, 100)).isEqualTo("▼ 12.0 %");
        assertThat(Figures.change(103.1, 100)).isEqualTo("▲ 3.10 %");
        assertThat(Figures.change(100, 100)).isEqualTo("± 0 %");
        assertThat(Figures.change(999, 100)).isEqualTo("▲ 899 %");
        assertThat(Figures.change(1000, 100)).isEqualTo("▲ 10.0×");
    }

    @Test
    void changesOfSharesAreInPercentagePoints() {
        assertThat(Figures.points(0.5, 0.377)).isEqualTo("▲ 12.3 pp");
        assertThat(Figures.points(0.001, 0.005)).isEqualTo("▼ 0.4 pp");
        assertThat(Figures.points(0.3001, 0.3)).isEqualTo("± 0 pp");
    }

    @Test
    void fixedValuesLineUpBehindThePoint() {
        assertThat(Figures.fixed(0.99871, 4)).isEqualTo("0.9987");
        assertThat(Figures.fixed(-1, 4)).isEqualTo("−1.0000");
        assertThat(Figures.fixed(-1e-9, 4)).isEqualTo("0.0000");
        assertThat(Figures.fixed(Double.NaN, 4)).isEqualTo("not a number");
    }

    @Test
    void numbersDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Figures.count(1_248_424)).isEqualTo("1,248,424");
            assertThat(Figures.percent(0.459)).isEqualTo("45.9 %");
            assertThat(Figures.value(581.639)).isEqualTo("581.6");
        } finally {
            Locale.setDefault(before);
        }
    }

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
    void ticksHaveThreeDigitsAndAUnit(double count, String text) {
        assertThat(Figures.tick(count)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "0.0215512, 0.02155",
        "1234.5, 1235",
        "-1.5, −1.5",
        "0.00000012, 1.20e-07",
        "NaN, not a number",
        "-Infinity, −∞"
    })
    void valuesHaveFourDigits(double value, String text) {
        assertThat(Figures.value(value)).isEqualTo(text);
    }

    /** Every figure that takes a number of any kind, of one that is none. */
    static Stream<Arguments> figures() {
        return Stream.of(
                figure("value", Figures::value),
                figure("fixed", x -> Figures.fixed(x, 4)),
                figure("factor", Figures::factor),
                figure("ratio", x -> Figures.ratio(x, 2)),
                figure("change", x -> Figures.change(x, 2)),
                figure("percent", Figures::percent),
                figure("points", x -> Figures.points(x, 0.5)),
                figure("tick", Figures::tick));
    }

    private static Arguments figure(String name, DoubleFunction<String> figure) {
        return Arguments.of(name, figure);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void whatIsNoNumberIsSaidInWords(String name, DoubleFunction<String> figure) {
        assertThat(figure.apply(Double.NaN)).isEqualTo("not a number");
        assertThat(figure.apply(Double.POSITIVE_INFINITY)).startsWith("∞").doesNotContain("Inf", "NaN");
        assertThat(figure.apply(Double.NEGATIVE_INFINITY)).startsWith("−∞").doesNotContain("Inf", "NaN");
    }

    @Test
    void aRatioToNothingIsNone() {
        assertThat(Figures.ratio(0, 0)).isEqualTo("not a number");
        assertThat(Figures.ratio(3, 0)).isEqualTo("∞×");
    }

    @ParameterizedTest
    @CsvSource({"1, entry, 1 entry", "2, entry, 2 entries", "2, array, 2 arrays"})
    void wordsWithYHaveTheirPlural(long count, String one, String text) {
        assertThat(Figures.count(count, one)).isEqualTo(text);
    }
}
