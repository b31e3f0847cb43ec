package dev.kiln.core.network;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.Window;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which graphs {@link OpRun} may run. A native op that crashes takes the whole process with it, so sizes that random tests have
 * not tried are left to DL4J's layers.
 */
final class OpSupport {
    /** Largest kernel, stride and padding that have been tried. */
    static final int LARGEST_WINDOW = 128;

    /** A buffer of Java's over native memory has at most 2³¹ − 1 bytes. */
    private static final long MOST_ELEMENTS = Integer.MAX_VALUE / Float.BYTES;

    private OpSupport() {}

    /** Why a valid graph cannot be run by ops, naming the layer, or empty where it can. */
    static Optional<String> refusal(ShapedGraph shaped) {
        LayerGraph graph = shaped.graph();
        for (int i = 0; i < graph.size(); i++) {
            String id = graph.node(i).id();
            if (shaped.shape(i).elements() > MOST_ELEMENTS) {
                return Optional.of("%s: %s is too large for one buffer".formatted(id, shaped.shape(i)));
            }
            Layer layer = graph.node(i).layer();
            if (layer instanceof Layer.Convolution convolution && isLarge(convolution.window())
                    || layer instanceof Layer.Pooling pool && isLarge(pool.window())) {
                return Optional.of("%s: a window beyond %d has not been tried".formatted(id, LARGEST_WINDOW));
            }
            if (layer instanceof Layer.AdaptivePooling pool) {
                Optional<Layer.Pooling> window = pool.asPooling(shaped.inputShape(i));
                if (window.isEmpty() || isLarge(window.get().window())) {
                    return Optional.of("%s: there is no op for bins of unequal sizes".formatted(id));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isLarge(Window window) {
        return IntStream.of(
                        window.kernelHeight(),
                        window.kernelWidth(),
                        window.strideHeight(),
                        window.strideWidth(),
                        window.paddingHeight(),
                        window.paddingWidth())
                .anyMatch(size -> size > LARGEST_WINDOW);
    }
}
