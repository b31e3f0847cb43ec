package dev.kiln.core.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule as a table; every number in it is the text read by hand. */
class NumberTextTest {
    private static final WholeRange FILTERS = new WholeRange(1, 4096, "filters");
    private static final DecimalRange POINTS = new DecimalRange(0, 100, "percentage points");

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            delimiter = '|',
            value = {
                "32|32",
                " 32\t|32",
                "\u00a032\u202f|32",
                "+5|5",
                "-8|-8",
                "\u22128|-8",
                "007|7",
                "1,234|1234",
                "1 000|1000",
                "1\u00a0000|1000",
                "1\u202f000|1000",
                "1\u2009000|1000",
                "1'000|1000",
                "1\u2019000|1000",
                "12,345,678|12345678",
                "-1,000|-1000",
                "9007199254740992|9007199254740992"
            })
    void readsWholeNumbers(String text, long number) {
        assertThat(NumberText.whole(text)).hasValue(number);
        assertThat(NumberText.decimal(text)).hasValue(number);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({"9223372036854775808, 0x1p63", "-99999999999999999999, -1e20"})
    void noWholeNumberIsBeyondLongs(String text, String number) {
        assertThat(NumberText.whole(text)).isEmpty();
        assertThat(NumberText.decimal(text)).hasValue(Double.parseDouble(number));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5|0.5",
                ".5|0.5",
                "5.|5",
                "1.000|1",
                "1,234.5|1234.5",
                "1 234.5|1234.5",
                "1e3|1000",
                "1E-3|0.001",
                "2.5e+1|25",
                "-0.5|-0.5"
            })
    void readsFractionsAndExponentsAsDecimalsOnly(String text, double number) {
        assertThat(NumberText.decimal(text)).hasValue(number);
        assertThat(NumberText.whole(text)).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "32,5",
                "0,5",
                "0,500",
                "00,500",
                ",5",
                "32,",
                "1,23",
                "1,2345",
                "1234,567",
                "1,234 567",
                "1,,234",
                "1  000",
                "10 00",
                "1.000,5",
                "1.000.000",
                "1_000",
                "1e3,000",
                "1,000e3",
                "NaN",
                "Infinity",
                "-Infinity",
                "\u221e",
                "0x10",
                "0x1p3",
                "1f",
                "1d",
                "1L",
                "5 %",
                "32 px",
                "1e",
                "1e1000",
                "--5",
                "5-",
                "\uff13\uff12",
                "\u0663",
                "\u00bd",
                "many"
            })
    void readsNothingElse(String text) {
        assertThat(NumberText.whole(text)).isEmpty();
        assertThat(NumberText.decimal(text)).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource(
            delimiter = '|',
            value = {
                "0|found \"0\"",
                "4,097|found \"4,097\"",
                "-8|found \"-8\"",
                "99999999999999999999|found \"99999999999999999999\"",
                "many|found \"many\"",
                "32,5|found \"32,5\" (a fraction begins with a point, as in 0.5)",
                "1.000|found \"1.000\" (a point begins a fraction; a thousand is 1,000 or 1000)",
                "1.5|found \"1.5\"",
                "1e3|found \"1e3\""
            })
    void refusesWholeNumbersWithTheRangeAndWhatWasFound(String text, String found) {
        assertThatThrownBy(() -> FILTERS.read(text))
                .isInstanceOf(NumberFault.class)
                .hasMessage("expected a whole number from 1 to 4,096 filters, " + found);
    }

    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource(
            delimiter = '|',
            value = {
                "0,5|found \"0,5\" (a fraction begins with a point, as in 0.5)",
                "101|found \"101\"",
                "1,234|found \"1,234\"",
                "-1|found \"-1\"",
                "1e999|found \"1e999\"",
                "NaN|found \"NaN\""
            })
    void refusesDecimalsWithTheRangeAndWhatWasFound(String text, String found) {
        assertThatThrownBy(() -> POINTS.read(text))
                .isInstanceOf(NumberFault.class)
                .hasMessage("expected a number such as 0.5, from 0 to 100 percentage points, " + found);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0.001, true", "1, true", "1.001, false"})
    void anEndMayBeOutside(String text, boolean isIn) {
        DecimalRange ratio = new DecimalRange(0, 1, false, true, "");
        if (isIn) {
            assertThat(ratio.read(text)).isEqualTo(Double.parseDouble(text));
        } else {
            assertThatThrownBy(() -> ratio.read(text))
                    .hasMessage("expected a number such as 0.5, above 0 and at most 1, found \"" + text + "\"");
        }
    }

    @Test
    void theLastLongsAreRead() {
        assertThat(NumberText.whole("9223372036854775807")).hasValue(Long.MAX_VALUE);
        assertThat(NumberText.whole("-9,223,372,036,854,775,808")).hasValue(Long.MIN_VALUE);
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 100_000})
    void longTextIsCutInMessages(int length) {
        assertThatThrownBy(() -> FILTERS.read("9".repeat(length)))
                .hasMessageEndingWith("found \"" + "9".repeat(24) + "…\"");
    }
}
