package dev.kiln.core.network;

import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.weights.Weights;
import java.util.HashSet;
import java.util.Set;

/**
 * A network whose layers are given other weights while it looks at one picture: after a change, only the layers whose values
 * depend on it run again. The answers are those of a {@link Network} with the same weights. Holds memory outside the heap until
 * it is closed. Not for several threads.
 */
public final class Trials implements AutoCloseable {
    private final LayerGraph graph;
    private final Network network;
    private InputTensor shown;
    /** Whether the network has run on the picture. */
    private boolean hasRun;

    /** The layers that depend on what has changed since. */
    private final Set<String> stale = new HashSet<>();

    private Trials(LayerGraph graph, Network network) {
        this.graph = graph;
        this.network = network;
    }

    /**
     * Builds the network as it is before any change.
     *
     * @throws IllegalArgumentException as {@link Network#build}
     */
    public static Trials of(ShapedGraph graph, Weights weights) {
        return new Trials(graph.graph(), Network.build(graph, weights));
    }

    /** Shows the network a picture, to be looked at until the next one is shown. */
    public void show(InputTensor input) {
        shown = input;
        hasRun = false;
    }

    /**
     * Gives a layer other weights and biases, until it is given others.
     *
     * @param weights in the order of the layer's shape
     * @param biases one for each output channel
     * @throws IllegalArgumentException where the layer has none, or another number of them
     */
    public void change(String layerId, float[] weights, float[] biases) {
        network.change(layerId, weights, biases);
        stale.addAll(graph.dependents(layerId));
    }

    /**
     * The last layer's values for the picture shown, with the weights as they are now.
     *
     * @throws IllegalArgumentException where the picture has not the shape of the network's input
     * @throws IllegalStateException where no picture was shown
     */
    public float[] answer() {
        if (shown == null) {
            throw new IllegalStateException("no picture was shown");
        }
        float[] answer = hasRun ? network.probabilitiesAgain(shown, stale) : network.probabilities(shown);
        hasRun = true;
        stale.clear();
        return answer;
    }

    @Override
    public void close() {
        network.close();
    }
}
