package dev.kiln.core.network;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pools over values of both signs, against the definition. */
class PoolingTranslatorTest {
    private static final TensorShape INPUT = new TensorShape(2, 13, 10);

    /** All kernels up to 5, strides up to 5 and paddings below the kernel; every fourth is rectangular. */
    static Stream<Arguments> windows() {
        return IntStream.rangeClosed(1, 5).boxed().flatMap(kernel -> IntStream.rangeClosed(1, 5)
                .boxed()
                .flatMap(stride -> IntStream.range(0, kernel).mapToObj(padding -> window(kernel, stride, padding))));
    }

    private static Arguments window(int kernel, int stride, int padding) {
        boolean rectangular = (kernel + stride + padding) % 4 == 0;
        return Arguments.of(
                rectangular
                        ? new Window(kernel, kernel + 1, stride, stride + 1, padding, 0)
                        : Window.square(kernel, stride, padding));
    }

    private static void assertExact(PoolKind kind, Window window) {
        for (Rounding rounding : Rounding.values()) {
            LayerGraph.Builder graph = LayerGraph.builder("pool " + rounding);
            graph.add("data", new Layer.Input(INPUT));
            graph.add("pool", new Layer.Pooling(kind, window, rounding), "data");
            Agreement.assertRunsLikeTheReference(graph.build());
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void maximaAreExact(Window window) {
        assertExact(PoolKind.MAX, window);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void averagesAreExact(Window window) {
        assertExact(PoolKind.AVERAGE, window);
    }
}
