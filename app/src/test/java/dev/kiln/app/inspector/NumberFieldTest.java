package dev.kiln.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.Edits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFieldTest {
    private static Field.Number filters(int value) {
        return new Field.Number(
                "s1x1", "Squeeze filters.", "filters", value, 1, 4096, 8, filters -> Edits.squeeze1x1(5, filters));
    }

    private static Field.Number kernel(int value) {
        return new Field.Number("kernel", "Rows and columns.", "px", value, 1, 31, 2, Edits::stemKernel);
    }

    @Test
    void stepsGoToTheNextMultipleOfEight() {
        assertThat(filters(32).stepped(1)).isEqualTo(40);
        assertThat(filters(33).stepped(1)).isEqualTo(40);
        assertThat(filters(33).stepped(-1)).isEqualTo(32);
        assertThat(filters(32).stepped(filters(32).largeStep())).isEqualTo(96);
    }

    @Test
    void smallStepsKeepTheParityOfAKernel() {
        assertThat(kernel(7).stepped(1)).isEqualTo(9);
        assertThat(kernel(7).stepped(-1)).isEqualTo(5);
    }

    @Test
    void noStepLeavesTheRange() {
        assertThat(filters(8).stepped(-1)).isEqualTo(1);
        assertThat(filters(4096).stepped(1)).isEqualTo(4096);
        assertThat(filters(1).nudged(-1)).isEqualTo(1);
        assertThat(filters(4090).dragged(1e9, true)).isEqualTo(4096);
        assertThat(filters(32).dragged(-1e12, false)).isEqualTo(1);
    }

    @Test
    void aDragSnapsToEightAndIsFreeWithTheModifier() {
        assertThat(filters(33).dragged(0, false)).isEqualTo(33);
        assertThat(filters(33).dragged(10, false)).isEqualTo(48);
        assertThat(filters(33).dragged(10, true)).isEqualTo(35);
        assertThat(filters(33).dragged(-10, false)).isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource({"48, 48", "' 48 ', 48", "'1,024', 1024", "+7, 7", "4096, 4096"})
    void readsWholeNumbers(String text, int value) {
        assertThat(NumberReading.of(text, filters(32)).value()).hasValue(value);
        assertThat(NumberReading.of(text, filters(32)).hint()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "4097", "-8", "99999999999999999999", "''", "many", "1.5", "48 filters", "1e3"})
    void saysWhatIsAllowedInsteadOfWhatIsNot(String text) {
        NumberReading reading = NumberReading.of(text, filters(32));
        assertThat(reading.value()).isEmpty();
        assertThat(reading.hint())
                .isEqualTo("s1x1: expected a whole number, 1 to 4,096 filters, found \"" + text + "\"");
    }

    @Test
    void aDecimalCommaIsNotLeftOut() {
        assertThat(NumberReading.of("32,5", filters(32)).hint())
                .isEqualTo("s1x1: expected a whole number, 1 to 4,096 filters, found \"32,5\""
                        + " (a fraction begins with a point, as in 0.5)");
    }

    @Test
    void theHelpNamesRangeAndSteps() {
        assertThat(filters(32).help())
                .contains("1 to 4,096 filters")
                .contains("by 8")
                .contains("by 64");
    }
}
