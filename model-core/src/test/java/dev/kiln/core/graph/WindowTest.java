package dev.kiln.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Output sizes by the rules of PyTorch's MaxPool2d (ceil_mode) and Caffe's pooling layer. */
class WindowTest {
    @ParameterizedTest(name = "{0}: {1}/{2} pad {3}")
    @CsvSource({
        // size, kernel, stride, padding, floor, ceil
        "111, 3, 2, 0, 55, 55",
        "109, 3, 2, 0, 54, 54",
        "112, 3, 2, 0, 55, 56",
        "54, 3, 2, 0, 26, 27",
        "27, 3, 2, 0, 13, 13",
        "5, 2, 2, 0, 2, 3",
        "13, 1, 1, 1, 15, 15",
        "3, 3, 2, 0, 1, 1",
        // the last window would start behind the input, in the padding: left out
        "6, 2, 3, 1, 3, 3",
        "5, 2, 3, 1, 2, 2",
        "4, 2, 3, 1, 2, 2",
        "3, 1, 3, 0, 1, 1",
        "4, 1, 2, 0, 2, 2",
        // the only window hangs over the edge
        "2, 3, 2, 0, 0, 1",
        "1, 3, 2, 0, 0, 0",
        "1, 2, 2, 0, 0, 1",
        "1, 1024, 1024, 0, 0, 1",
        "2, 3, 1, 0, 0, 0",
        // the largest that there can be
        "16384, 1024, 1, 1024, 17409, 17409"
    })
    void outputSize(int size, int kernel, int stride, int padding, int floor, int ceil) {
        Window window = Window.square(kernel, stride, padding);
        assertThat(window.outputHeight(size, Rounding.FLOOR)).isEqualTo(floor);
        assertThat(window.outputWidth(size, Rounding.CEIL)).isEqualTo(ceil);
    }

    @Test
    void heightAndWidthAreIndependent() {
        Window window = new Window(3, 1, 2, 1, 0, 1);
        assertThat(window.outputHeight(7, Rounding.FLOOR)).isEqualTo(3);
        assertThat(window.outputWidth(7, Rounding.FLOOR)).isEqualTo(9);
        assertThat(window.describe()).isEqualTo("3×1/2×1 pad 0×1");
        assertThat(window.cells()).isEqualTo(3);
    }

    @Test
    void describesSquaresShortly() {
        assertThat(Window.square(7, 2, 3).describe()).isEqualTo("7×7/2 pad 3");
        assertThat(Window.square(1, 1, 0).describe()).isEqualTo("1×1");
    }

    @Test
    void refusesWindowsThatCanNeverSlide() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Window.square(0, 1, 0))
                .withMessage("kernel height must be a whole number from 1 to 1024, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Window.square(3, 0, 0))
                .withMessage("stride height must be a whole number from 1 to 1024, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Window.square(3, 1, -1))
                .withMessage("padding height must be a whole number from 0 to 1024, not -1");
    }
}
