package dev.kiln.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.network.Activations;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayerTravelTest {
    private final Activations activations = activations();

    private static Activations activations() {
        Map<String, Activations.Tensor> tensors = new LinkedHashMap<>();
        tensors.put("data", tensor());
        Activations.Tensor conv = tensor();
        tensors.put("conv", conv);
        tensors.put("relu", conv);
        tensors.put("dropout", conv);
        tensors.put("pool", tensor());
        return new Activations(tensors);
    }

    private static Activations.Tensor tensor() {
        return new Activations.Tensor(TensorShape.vector(1), new float[1]);
    }

    @Test
    void stopsOnceAtTheSameValues() {
        assertThat(LayerTravel.next(activations, "data", 1)).isEqualTo("conv");
        assertThat(LayerTravel.next(activations, "conv", 1)).isEqualTo("pool");
        assertThat(LayerTravel.next(activations, "relu", 1)).isEqualTo("pool");
        assertThat(LayerTravel.next(activations, "pool", -1)).isEqualTo("conv");
        assertThat(LayerTravel.next(activations, "dropout", -1)).isEqualTo("data");
    }

    @Test
    void staysAtTheEnds() {
        assertThat(LayerTravel.next(activations, "data", -1)).isEqualTo("data");
        assertThat(LayerTravel.next(activations, "pool", 1)).isEqualTo("pool");
    }
}
