package dev.kiln.app.run;

import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputPreparation;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.Activations;
import dev.kiln.core.network.Network;
import dev.kiln.core.network.Prediction;
import dev.kiln.core.weights.CompletedWeights;
import dev.kiln.core.weights.Weights;
import java.util.List;

/** Keeps the network of the last run, so that another picture does not build it again. Called on background threads. */
public final class Runner implements AutoCloseable {
    /** Number of predictions in a result. */
    private static final int TOP = 5;

    private Network network;
    private ShapedGraph builtFor;
    private Weights loadedFor;
    private long seedFor;
    private CompletedWeights weights;

    /**
     * Runs a network. Stopped in the middle it leaves nothing behind, and the next run works.
     *
     * @param loaded weights that the user opened, or null
     * @param seed seed for layers that have none
     * @param progress told of every layer, and asked before it whether to go on
     * @throws IllegalArgumentException where the network needs more memory than there is, or the weights are no numbers
     */
    public synchronized RunResult run(
            ShapedGraph graph,
            Weights loaded,
            long seed,
            NamedPicture picture,
            Preprocessing preprocessing,
            Progress progress)
            throws Exception {
        progress.step(0, 3, "preparing " + picture.name());
        // the input of a huge network is itself too large
        Network.checkMemory(graph);
        InputTensor input = InputPreparation.prepare(picture.picture(), graph.shape(0), preprocessing);
        return run(graph, loaded, seed, picture, input, progress);
    }

    /** As above, on a picture that has been prepared for the network's input already. */
    public synchronized RunResult run(
            ShapedGraph graph, Weights loaded, long seed, NamedPicture picture, InputTensor input, Progress progress) {
        progress.step(1, 3, "building " + graph.graph().name());
        build(graph, loaded, seed);
        progress.step(2, 3, "running " + graph.graph().name());
        Activations activations = network.run(input, progress);
        String last = graph.graph().node(graph.graph().size() - 1).id();
        List<Prediction> top = Prediction.top(activations.of(last).values(), TOP);
        return new RunResult(graph, weights.weights(), picture, input, activations, top, weights.untrainedLayers());
    }

    /** The last layer's values only: the probabilities of all classes where it is a softmax. */
    public synchronized float[] probabilities(ShapedGraph graph, Weights loaded, long seed, InputTensor input) {
        build(graph, loaded, seed);
        return network.probabilities(input);
    }

    private void build(ShapedGraph graph, Weights loaded, long seed) {
        boolean sameWeights = loaded == loadedFor && seed == seedFor;
        if (network != null && sameWeights && graph.graph().equals(builtFor.graph())) {
            return;
        }
        close();
        weights = CompletedWeights.of(graph, loaded, seed);
        network = Network.build(graph, weights.weights());
        builtFor = graph;
        loadedFor = loaded;
        seedFor = seed;
    }

    /** Frees the network's native memory. */
    @Override
    public synchronized void close() {
        if (network != null) {
            network.close();
            network = null;
        }
    }
}
