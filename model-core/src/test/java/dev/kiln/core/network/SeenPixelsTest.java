package dev.kiln.core.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.Published;
import dev.kiln.core.analysis.ReceptiveRectangle;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Bypasses;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a value is said to see, against the network itself: other pixels must not move the value, and each edge of what it sees must.
 * Weights and pixels are positive, so that no ReLU or maximum hides a change.
 */
class SeenPixelsTest {
    private static final int SIDE = 79;
    private static final int VALUES = 60;

    private static Stream<Architecture> networks() {
        TensorShape input = new TensorShape(3, SIDE, SIDE);
        return Stream.of(
                        Published.squeezeNet10(),
                        Published.squeezeNet11(),
                        Bypasses.apply(Published.squeezeNet10(), Bypass.SIMPLE),
                        Bypasses.apply(Published.squeezeNet11(), Bypass.COMPLEX),
                        Published.alexNetBvlc())
                .map(architecture -> architecture.withInput(input));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void onlySeenPixelsMoveAValue(Architecture architecture) {
        ShapedGraph graph = ShapedGraph.infer(architecture.expand());
        float[] pixels = new float[3 * SIDE * SIDE];
        Random random = new Random(7);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = 0.5f + random.nextFloat();
        }
        try (Network network = Network.build(graph, positive(graph))) {
            Activations first = network.run(Inputs.of(graph.shape(0), pixels));
            for (int i = 0; i < VALUES; i++) {
                int layer = random.nextInt(lastMap(graph) + 1);
                TensorShape shape = graph.shape(layer);
                Value value = new Value(
                        graph,
                        layer,
                        random.nextInt(shape.channels()),
                        random.nextInt(shape.height()),
                        random.nextInt(shape.width()));
                check(value, first, network, pixels);
            }
        }
    }

    private static void check(Value value, Activations first, Network network, float[] pixels) {
        ReceptiveRectangle sees = value.sees();
        float before = value.in(first);
        TensorShape input = value.graph.shape(0);
        Activations other = network.run(Inputs.of(input, changed(pixels, (y, x) -> !contains(sees, y, x))));
        assertThat(value.in(other)).as("%s beside %s", value, sees).isEqualTo(before);
        if (!sees.isEmpty()) {
            int bottom = sees.top() + sees.height() - 1;
            int right = sees.left() + sees.width() - 1;
            for (Pixels edge : List.<Pixels>of(
                    (y, x) -> y == sees.top(),
                    (y, x) -> y == bottom,
                    (y, x) -> x == sees.left(),
                    (y, x) -> x == right)) {
                Activations moved = network.run(
                        Inputs.of(input, changed(pixels, (y, x) -> contains(sees, y, x) && edge.contains(y, x))));
                assertThat(value.in(moved))
                        .as("%s at an edge of %s", value, sees)
                        .isNotEqualTo(before);
            }
        }
    }

    private interface Pixels {
        boolean contains(int row, int column);
    }

    private record Value(ShapedGraph graph, int layer, int channel, int row, int column) {
        ReceptiveRectangle sees() {
            return ReceptiveRectangle.of(graph, layer, channel, row, column);
        }

        float in(Activations activations) {
            TensorShape shape = graph.shape(layer);
            return activations.of(graph.graph().node(layer).id())
                    .values()[(channel * shape.height() + row) * shape.width() + column];
        }

        @Override
        public String toString() {
            return "%s %d,%d,%d".formatted(graph.graph().node(layer).id(), channel, row, column);
        }
    }

    private static boolean contains(ReceptiveRectangle sees, int y, int x) {
        return y >= sees.top() && y < sees.top() + sees.height() && x >= sees.left() && x < sees.left() + sees.width();
    }

    /** Some pixels much brighter. */
    private static float[] changed(float[] pixels, Pixels which) {
        float[] changed = pixels.clone();
        for (int i = 0; i < changed.length; i++) {
            if (which.contains(i / SIDE % SIDE, i % SIDE)) {
                changed[i] *= 1000;
            }
        }
        return changed;
    }

    private static int lastMap(ShapedGraph graph) {
        int last = graph.graph().size() - 1;
        while (graph.shape(last).cells() == 1) {
            last--;
        }
        return last;
    }

    private static Weights positive(ShapedGraph graph) {
        Weights drawn = HeInitialization.initialize(graph, 3);
        List<WeightTensor> tensors = drawn.tensors().stream()
                .map(tensor -> new WeightTensor(tensor.name(), tensor.shape(), absolute(tensor.values())))
                .toList();
        return new Weights(Weights.Origin.FILE, "positive", tensors);
    }

    private static float[] absolute(float[] values) {
        float[] absolute = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            absolute[i] = Math.abs(values[i]) / 8;
        }
        return absolute;
    }
}
