package dev.kiln.visualizers.activation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.network.Activations;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NetworkRangeTest {
    private static Activations.Tensor tensor(float... values) {
        return new Activations.Tensor(TensorShape.vector(values.length), values);
    }

    @Test
    void spansAllLayersButTheInputAndProbabilities() {
        LayerGraph.Builder graph = LayerGraph.builder("small");
        String input = graph.add("data", new Layer.Input(TensorShape.vector(2)));
        String first = graph.add("first", new Layer.Convolution(2, Window.square(1, 1, 0), 1), input);
        String relu = graph.add("relu", new Layer.Relu(), first);
        String second = graph.add("second", new Layer.Dense(2), relu);
        graph.add("prob", new Layer.Softmax(), second);
        Map<String, Activations.Tensor> values = new LinkedHashMap<>();
        values.put("data", tensor(-120, 150));
        values.put("first", tensor(0.5f, 4));
        values.put("relu", values.get("first"));
        values.put("second", tensor(2, Float.NaN));
        values.put("prob", tensor(0.25f, 0.75f));
        assertThat(NetworkRange.of(graph.build(), new Activations(values))).isEqualTo(new ValueRange(0.5, 4));
        values.put("second", tensor(-3, Float.POSITIVE_INFINITY));
        assertThat(NetworkRange.of(graph.build(), new Activations(values))).isEqualTo(new ValueRange(-3, 4));
    }

    @Test
    void withoutLayersThereIsOnlyZero() {
        LayerGraph.Builder graph = LayerGraph.builder("empty");
        graph.add("data", new Layer.Input(TensorShape.vector(1)));
        assertThat(NetworkRange.of(graph.build(), new Activations(Map.of("data", tensor(7)))))
                .isEqualTo(ValueRange.ZERO);
    }

    @Test
    void mapsUseTheNetworksRangeWhereItIsKnown() {
        float[] values = {0, 1, 2, 4};
        ValueRange network = new ValueRange(-1, 9);
        MapRanges ranges = MapRanges.of(values, new TensorShape(2, 1, 2));
        assertThat(ranges.of(0, RangeMode.PER_NETWORK)).isEqualTo(new ValueRange(0, 4));
        assertThat(ranges.withNetwork(network).of(0, RangeMode.PER_NETWORK)).isEqualTo(network);
        assertThat(ranges.withNetwork(network).of(0, RangeMode.PER_MAP)).isEqualTo(new ValueRange(0, 1));
        assertThat(ranges.withNetwork(network).of(0, RangeMode.PER_LAYER)).isEqualTo(new ValueRange(0, 4));
        assertThat(MapRanges.of(values, TensorShape.vector(4))
                        .withNetwork(network)
                        .of(1, RangeMode.PER_NETWORK))
                .isEqualTo(network);
    }
}
