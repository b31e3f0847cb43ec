package dev.kiln.core.calibration;

import dev.kiln.core.compression.LayerStatistics;
import dev.kiln.core.compression.QuantizedLayer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputPreparation;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.Activations;
import dev.kiln.core.network.Network;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What a few unlabelled pictures say about a network with its weights as they are. Immutable. */
public final class Calibration {
    private final ShapedGraph graph;
    private final Weights weights;
    private final List<InputTensor> inputs;
    private final List<float[]> answers;
    private final Map<String, LayerStatistics> statistics;

    private Calibration(
            ShapedGraph graph,
            Weights weights,
            List<InputTensor> inputs,
            List<float[]> answers,
            Map<String, LayerStatistics> statistics) {
        this.graph = graph;
        this.weights = weights;
        this.inputs = List.copyOf(inputs);
        this.answers = List.copyOf(answers);
        this.statistics = Map.copyOf(statistics);
    }

    /**
     * Runs the network on each picture and keeps what its layers see and what it answers.
     *
     * @param pictures at least one; 32 photographs are enough
     * @param progress told the pictures done; may cancel before each
     * @throws IllegalArgumentException where there is no picture, or {@link Network#build} refuses the network
     */
    public static Calibration of(
            ShapedGraph graph, Weights weights, List<Picture> pictures, Preprocessing preprocessing, Progress progress) {
        if (pictures.isEmpty()) {
            throw new IllegalArgumentException("calibration takes at least one picture");
        }
        List<LayerWeights> layers = LayerWeights.of(graph);
        List<MomentSums> sums = IntStream.range(0, layers.size())
                .mapToObj(i -> new MomentSums(layers.get(i), node(graph, layers.get(i)).layer(), i))
                .toList();
        List<InputTensor> inputs = new ArrayList<>();
        List<float[]> answers = new ArrayList<>();
        try (Network network = Network.build(graph, weights)) {
            for (Picture picture : pictures) {
                progress.step(inputs.size(), pictures.size(), "calibrating");
                InputTensor input = InputPreparation.prepare(picture, graph.shape(0), preprocessing);
                try (Activations activations = network.run(input, Progress.NONE)) {
                    IntStream.range(0, layers.size())
                            .parallel()
                            .forEach(i -> sums.get(i).add(activations.of(inputOf(graph, layers.get(i)))));
                    answers.add(activations.of(graph.graph().node(graph.graph().size() - 1).id()).values());
                }
                inputs.add(input);
            }
        }
        Map<String, LayerStatistics> statistics = new HashMap<>();
        for (int i = 0; i < layers.size(); i++) {
            statistics.put(layers.get(i).layerId(), sums.get(i).statistics());
        }
        return new Calibration(graph, weights, inputs, answers, statistics);
    }

    private static dev.kiln.core.graph.LayerNode node(ShapedGraph graph, LayerWeights layer) {
        return graph.graph().node(graph.graph().indexOf(layer.layerId()).orElseThrow());
    }

    private static String inputOf(ShapedGraph shaped, LayerWeights layer) {
        LayerGraph graph = shaped.graph();
        return graph.node(node(shaped, layer).input()).id();
    }

    /** What each layer's filters see, by the layer's id. */
    public Map<String, LayerStatistics> statistics() {
        return statistics;
    }

    /** The layers with weights in the graph's order. */
    public List<LayerWeights> layers() {
        return LayerWeights.of(graph);
    }

    /** The weights that it was made with. */
    public Weights weights() {
        return weights;
    }

    /**
     * How far the network's answers move where some layers are replaced: the mean Kullback-Leibler divergence of the new
     * probabilities from the old ones.
     *
     * @param replaced layers by other weights; the others stay
     * @return in nats, at least 0
     */
    public double divergence(List<QuantizedLayer> replaced) {
        double sum = 0;
        try (Network network = Network.build(graph, QuantizedWeights.replace(weights, replaced))) {
            for (int i = 0; i < inputs.size(); i++) {
                sum += divergence(answers.get(i), network.probabilities(inputs.get(i)));
            }
        }
        return sum / inputs.size();
    }

    /** Σ p ln(p / q) (Kullback and Leibler 1951); answers of less than 10⁻¹² count as that. */
    public static double divergence(float[] expected, float[] found) {
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            double p = Math.max(expected[i], 1e-12);
            sum += p * Math.log(p / Math.max(found[i], 1e-12));
        }
        return Math.max(0, sum);
    }
}
