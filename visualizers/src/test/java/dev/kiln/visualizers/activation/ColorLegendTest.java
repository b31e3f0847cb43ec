package dev.kiln.visualizers.activation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColorLegendTest {
    private static ColorLegend legend(String caption, double high) {
        ColorLegend legend = new ColorLegend();
        legend.rangeProperty().set(new ValueRange(-high, high));
        legend.captionProperty().set(caption);
        return legend;
    }

    /** A caption that has no room between the ends of a narrow legend stands below them. */
    @Test
    void aCaptionThatHasNoRoomHasALineOfItsOwn() {
        ColorLegend legend = legend("fire9/expand3x3, all maps: not on the network's scale", 1.234e-12);
        assertThat(legend.prefHeight(900)).isEqualTo(32);
        assertThat(legend.prefHeight(200)).isGreaterThan(32);
    }

    @Test
    void theColourOfWhatIsNoNumberIsExplainedWhereThereIsSome() {
        ColorLegend legend = legend("conv1", 1);
        assertThat(legend.prefHeight(900)).isEqualTo(32);
        legend.notNumbersProperty().set(3);
        assertThat(legend.prefHeight(900)).isGreaterThan(32);
    }
}
