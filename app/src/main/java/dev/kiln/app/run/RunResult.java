package dev.kiln.app.run;

import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.network.Activations;
import dev.kiln.core.network.Prediction;
import dev.kiln.core.weights.Weights;
import java.util.List;

/**
 * One run of a network on one picture.
 *
 * @param graph the network that ran
 * @param weights a tensor for every layer that has any
 * @param picture the picture as it was opened
 * @param input what the network was fed
 * @param activations what every layer computed
 * @param top the most probable classes, best first
 * @param untrained ids of layers whose weights are random, because none are loaded or the loaded ones do not fit
 */
public record RunResult(
        ShapedGraph graph,
        Weights weights,
        NamedPicture picture,
        InputTensor input,
        Activations activations,
        List<Prediction> top,
        List<String> untrained) {
    public RunResult {
        top = List.copyOf(top);
        untrained = List.copyOf(untrained);
    }

    /** The last layer's values: the probabilities of all classes where it is a softmax. Must not be changed. */
    public float[] probabilities() {
        return activations.of(graph.graph().node(graph.graph().size() - 1).id()).values();
    }
}
