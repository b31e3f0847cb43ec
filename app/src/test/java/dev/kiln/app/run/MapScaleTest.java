package dev.kiln.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.activation.ColorChoice;
import dev.kiln.visualizers.activation.MapRanges;
import dev.kiln.visualizers.activation.RangeMode;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.ColorMap;
import org.junit.jupiter.api.Test;

class MapScaleTest {
    private static final ValueRange NETWORK = new ValueRange(-5, 20);
    private final MapRanges ranges = MapRanges.of(new float[] {0, 1, 2, 4}, new TensorShape(2, 1, 2));

    private static MapScale automatic(MapRanges ranges, RangeMode mode, int channel) {
        return MapScale.of("conv10", ranges, mode, ColorChoice.AUTOMATIC, channel);
    }

    @Test
    void aLayersScaleSpansItsMaps() {
        assertThat(automatic(ranges, RangeMode.PER_LAYER, 1))
                .isEqualTo(new MapScale(ColorMap.VIRIDIS, new ValueRange(0, 4), "conv10, all maps"));
    }

    @Test
    void theNetworksScaleIsTheSameForEveryLayer() {
        assertThat(automatic(ranges.withNetwork(NETWORK), RangeMode.PER_NETWORK, 1))
                .isEqualTo(new MapScale(ColorMap.BLUE_ORANGE, NETWORK, "whole network"));
    }

    @Test
    void aLayerThatIsNotOnTheNetworksScaleSaysSo() {
        assertThat(automatic(ranges, RangeMode.PER_NETWORK, -1))
                .isEqualTo(new MapScale(
                        ColorMap.VIRIDIS, new ValueRange(0, 4), "conv10, all maps: not on the network's scale"));
    }

    @Test
    void mapsWithScalesOfTheirOwnShowTheOneThatIsMeant() {
        assertThat(automatic(ranges, RangeMode.PER_MAP, 1))
                .isEqualTo(new MapScale(ColorMap.VIRIDIS, new ValueRange(2, 4), "each map its own: map 1"));
        assertThat(automatic(ranges, RangeMode.PER_MAP, -1))
                .isEqualTo(new MapScale(ColorMap.VIRIDIS, null, "each map its own"));
        assertThat(automatic(ranges, RangeMode.PER_MAP, 2).range()).isNull();
    }

    @Test
    void allMapsOfALayerHaveTheSameColours() {
        MapRanges signed = MapRanges.of(new float[] {0, 1, -2, 4}, new TensorShape(2, 1, 2));
        assertThat(automatic(signed, RangeMode.PER_MAP, 0).colors()).isSameAs(ColorMap.BLUE_ORANGE);
        assertThat(MapScale.of("conv10", signed, RangeMode.PER_MAP, new ColorChoice(ColorMap.GREY), 0)
                        .colors())
                .isSameAs(ColorMap.GREY);
    }

    @Test
    void singleValuesShareTheLayersScale() {
        MapRanges vector = MapRanges.of(new float[] {0.25f, 0.5f}, TensorShape.vector(2));
        assertThat(automatic(vector, RangeMode.PER_MAP, 0))
                .isEqualTo(new MapScale(ColorMap.VIRIDIS, new ValueRange(0.25, 0.5), "conv10, all values"));
    }
}
