package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.io.InputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayerValuesTest {
    private static final List<String> LAYERS = List.of("conv1", "fire2/squeeze1x1", "fire2/expand3x3", "conv10");

    private static LayerValues parse(String text) throws InputException {
        LayerValues values = text == null ? null : new LayerValues.Bits().convert(text);
        return LayerValues.checked("--bits", values, LAYERS);
    }

    @Test
    void aNamedLayerHasItsOwnNumber() throws InputException {
        LayerValues values = parse("6,conv10=4,fire2/squeeze1x1=7.5");

        assertThat(values.of("conv1")).contains(6.0);
        assertThat(values.of("conv10")).contains(4.0);
        assertThat(values.of("fire2/squeeze1x1")).contains(7.5);
    }

    @Test
    void withoutANumberForAllTheOthersHaveNone() throws InputException {
        assertThat(parse("conv10=4").of("conv1")).isEmpty();
        assertThat(parse(null).of("conv1")).isEmpty();
    }

    @Test
    void offersNamesNearAWrongOne() {
        assertThatThrownBy(() -> parse("6,conv01=4"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("--bits: there is no layer \"conv01\" with weights; near are conv1, conv10");
    }

    @Test
    void saysWhatIsNoNumber() {
        assertThatThrownBy(() -> parse("six"))
                .hasMessage("expected a number such as 0.5, from 2 to 8 bits, found \"six\"");
        assertThatThrownBy(() -> parse("6,7"))
                .hasMessage("expected one number for all layers, found more in \"6,7\""
                        + " (commas stand between layers; a fraction begins with a point, as in 0.5)");
        assertThatThrownBy(() -> parse("conv1="))
                .hasMessage("expected a number such as 0.5, from 2 to 8 bits, found \"\"");
    }

    /** Kitten and sitting are the usual example: two replacements, one insertion. */
    @Test
    void countsEdits() {
        assertThat(LayerValues.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(LayerValues.distance("", "conv1")).isEqualTo(5);
        assertThat(LayerValues.distance("conv1", "conv1")).isZero();
    }
}
