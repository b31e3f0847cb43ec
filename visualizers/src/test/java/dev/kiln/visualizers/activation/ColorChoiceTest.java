package dev.kiln.visualizers.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.visualizers.palette.ColorMap;
import org.junit.jupiter.api.Test;

class ColorChoiceTest {
    @Test
    void automaticDivergesWhereValuesHaveBothSigns() {
        assertThat(ColorChoice.AUTOMATIC.map(new ValueRange(-1, 3))).isSameAs(ColorMap.BLUE_ORANGE);
        assertThat(ColorChoice.AUTOMATIC.map(new ValueRange(0, 3))).isSameAs(ColorMap.VIRIDIS);
        assertThat(ColorChoice.AUTOMATIC.map(new ValueRange(-3, 0))).isSameAs(ColorMap.VIRIDIS);
        assertThat(ColorChoice.AUTOMATIC.map(ValueRange.ZERO)).isSameAs(ColorMap.VIRIDIS);
    }

    @Test
    void whatTheUserChoosesIsKept() {
        assertThat(new ColorChoice(ColorMap.MAGMA).map(new ValueRange(-1, 3))).isSameAs(ColorMap.MAGMA);
        assertThat(new ColorChoice(ColorMap.BLUE_ORANGE).map(new ValueRange(0, 3)))
                .isSameAs(ColorMap.BLUE_ORANGE);
    }

    @Test
    void automaticIsOfferedFirst() {
        assertThat(ColorChoice.all())
                .extracting(ColorChoice::label)
                .containsExactly("Automatic", "Viridis", "Magma", "Grey", "Blue–orange");
    }
}
