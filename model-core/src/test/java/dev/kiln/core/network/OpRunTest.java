package dev.kiln.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.Published;
import dev.kiln.core.SmallArchitectures;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Bypasses;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.weights.HeInitialization;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.factory.Nd4j;

/** libnd4j's ops against DL4J's layers, over the parameters of the same network. */
class OpRunTest {
    /** Of the layer's largest value. */
    private static final double TOLERANCE = 1e-5;

    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of("v1.0", Published.squeezeNet10()),
                Arguments.of("v1.1", Published.squeezeNet11()),
                Arguments.of("simple bypass", Bypasses.apply(Published.squeezeNet10(), Bypass.SIMPLE)),
                Arguments.of("complex bypass", Bypasses.apply(Published.squeezeNet10(), Bypass.COMPLEX)),
                Arguments.of("BVLC AlexNet", Published.alexNetBvlc()),
                Arguments.of("torchvision AlexNet", Published.alexNetTorchvision()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("networks")
    void publishedNetworksComputeWhatFeedForwardComputes(String name, Architecture architecture) {
        ShapedGraph graph = ShapedGraph.infer(architecture.expand());
        try (TwoRuns runs = new TwoRuns(graph, HeInitialization.initialize(graph, 1), 1)) {
            assertThat(runs.largestDifference(7)).isLessThan(TOLERANCE);
        }
    }

    @Test
    void randomArchitecturesComputeWhatFeedForwardComputes() {
        Random random = new Random(4);
        for (int i = 0; i < 100; i++) {
            ShapedGraph graph =
                    ShapedGraph.infer(SmallArchitectures.valid(random).expand());
            try (TwoRuns runs = new TwoRuns(graph, Agreement.randomWeights(graph, i), 1)) {
                assertThat(runs.largestDifference(i)).as("network %d", i).isLessThan(TOLERANCE);
            }
        }
    }

    @Test
    void picturesOfABatchDoNotMix() {
        ShapedGraph graph = ShapedGraph.infer(Published.alexNetBvlc()
                .withClasses(5)
                .withInput(new TensorShape(3, 67, 67))
                .expand());
        try (TwoRuns runs = new TwoRuns(graph, Agreement.randomWeights(graph, 1), 3)) {
            assertThat(runs.largestDifference(2)).isLessThan(TOLERANCE);
        }
    }

    @Test
    void untriedWindowsAreLeftToFeedForward() {
        LayerGraph.Builder graph = LayerGraph.builder("test");
        graph.add("data", new Layer.Input(new TensorShape(2, 140, 3)));
        graph.add("conv", new Layer.Convolution(2, new Window(129, 2, 1, 1, 0, 0), 1), "data");
        assertThat(OpSupport.refusal(Agreement.shaped(graph.build())))
                .contains("conv: a window beyond 128 has not been tried");
        Agreement.assertRunsLikeTheReference(graph.build());
        ShapedGraph alexNet = ShapedGraph.infer(Published.alexNetBvlc().expand());
        assertThat(OpSupport.refusal(alexNet)).isEmpty();
    }

    /** Shapes that no architecture has: a longer search is {@link OpFuzz}. */
    @Test
    void randomGraphsComputeWhatTheDefinitionsSay() {
        for (int i = 0; i < 60; i++) {
            ShapedGraph graph = RandomGraphs.draw(new Random(i));
            Agreement.assertRunsLikeTheReference(graph.graph());
        }
    }

    private static ShapedGraph pooled(Window window, PoolKind kind) {
        LayerGraph.Builder graph = LayerGraph.builder("test");
        graph.add("data", new Layer.Input(new TensorShape(3, 8, 8)));
        graph.add("pool", new Layer.Pooling(kind, window, Rounding.CEIL), "data");
        return Agreement.shaped(graph.build());
    }

    /** The maximum of negative values is where a pool that counted what hangs over as zeros would fail. */
    @ParameterizedTest
    @MethodSource("hangingPools")
    void poolsThatHangOverKeepNegativeValues(Window window, PoolKind kind) {
        ShapedGraph graph = pooled(window, kind);
        float[] values = new float[3 * 64];
        for (int i = 0; i < values.length; i++) {
            values[i] = -1 - i;
        }
        InputTensor input = Inputs.of(graph.shape(0), values);
        double[] expected = ReferenceRun.run(graph, Agreement.randomWeights(graph, 1), values)[1];
        try (Network network = Network.build(graph, Agreement.randomWeights(graph, 1))) {
            float[] found = network.run(input).of("pool").values();
            for (int i = 0; i < expected.length; i++) {
                assertThat((double) found[i]).isCloseTo(expected[i], within(1e-3));
            }
        }
    }

    static Stream<Arguments> hangingPools() {
        return Stream.of(Window.square(3, 2, 0), Window.square(3, 2, 1), Window.square(9, 3, 0), Window.square(2, 3, 1))
                .flatMap(window -> Stream.of(PoolKind.values()).map(kind -> Arguments.of(window, kind)));
    }

    @Test
    void activationsStayAsTheyAreWhenTheNetworkRunsAgainOrIsClosed() {
        ShapedGraph graph = pooled(Window.square(3, 2, 0), PoolKind.MAX);
        Activations first;
        Activations again;
        InputTensor input = Inputs.random(graph.shape(0), 1);
        try (Network network = Network.build(graph, Agreement.randomWeights(graph, 1))) {
            first = network.run(input);
            network.run(Inputs.random(graph.shape(0), 2));
            again = network.run(input);
        }
        assertThat(first.of("pool").values()).containsExactly(again.of("pool").values());
        assertThat(first.of("pool")).isSameAs(first.of("pool"));
        assertThat(first.of("data").values()).containsExactly(input.values());
    }

    @Test
    void closedActivationsKeepOnlyWhatSomebodyAskedFor() {
        ShapedGraph graph = pooled(Window.square(3, 2, 0), PoolKind.MAX);
        InputTensor input = Inputs.random(graph.shape(0), 1);
        try (Network network = Network.build(graph, Agreement.randomWeights(graph, 1))) {
            Activations closed = network.run(input);
            float[] asked = closed.of("pool").values();
            closed.close();
            network.run(Inputs.random(graph.shape(0), 2));
            assertThat(closed.of("pool").values())
                    .isSameAs(asked)
                    .containsExactly(network.run(input).of("pool").values());
            assertThatThrownBy(() -> closed.of("data")).isInstanceOf(IllegalStateException.class);
        }
    }

    /** ND4J counts the bytes that it has outside the heap; what only the garbage collector frees would still be there. */
    @Test
    void closedNetworksLeaveTheirMemoryToThoseThatFollow() {
        Random random = new Random(9);
        List<Long> bytes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            ShapedGraph graph =
                    ShapedGraph.infer(SmallArchitectures.valid(random).expand());
            InputTensor input = Inputs.random(graph.shape(0), i);
            try (Network network = Network.build(graph, HeInitialization.initialize(graph, i))) {
                network.run(input);
                network.probabilities(input);
            }
            bytes.add(nativeBytes());
        }
        // a garbage collection may free what other tests have left
        assertThat(bytes).allMatch(now -> now > 0 && now <= bytes.get(0));
    }

    @Test
    void aLargeNetworkGivesItsMemoryBackAtOnce() {
        ShapedGraph graph =
                ShapedGraph.infer(Published.alexNetBvlc().withClasses(10).expand());
        long parameters;
        long open;
        try (Network network = Network.build(graph, HeInitialization.initialize(graph, 1))) {
            parameters = network.parameterCount();
            open = nativeBytes();
        }
        assertThat(open - nativeBytes()).isGreaterThanOrEqualTo(Float.BYTES * parameters);
    }

    private static long nativeBytes() {
        return Nd4j.getEnvironment().getDeviceCouner(0);
    }
}
