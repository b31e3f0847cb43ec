package dev.kiln.core.calibration;

import dev.kiln.core.compression.CalibratedLayer;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.ErrorControl;
import dev.kiln.core.compression.LayerStatistics;
import dev.kiln.core.compression.Pruning;
import dev.kiln.core.compression.PruningMask;
import dev.kiln.core.compression.StoredLayer;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputPreparation;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.Activations;
import dev.kiln.core.network.Network;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a few unlabelled pictures say about a network with its weights as they are. Immutable. */
public final class Calibration {
    private final ShapedGraph graph;
    private final Weights weights;
    private final List<InputTensor> inputs;
    /** Those of the network that was calibrated, which pruning does not change. */
    private final List<float[]> answers;
    /** Those with the layers as they are now. */
    private final List<float[]> ownAnswers;

    private final List<CalibratedLayer> layers;

    private Calibration(
            ShapedGraph graph,
            Weights weights,
            List<InputTensor> inputs,
            List<float[]> answers,
            List<float[]> ownAnswers,
            List<CalibratedLayer> layers) {
        this.graph = graph;
        this.weights = weights;
        this.inputs = List.copyOf(inputs);
        this.answers = List.copyOf(answers);
        this.ownAnswers = List.copyOf(ownAnswers);
        this.layers = List.copyOf(layers);
    }

    /**
     * Runs the network on each picture and keeps what its layers see and what it answers. Uses all cores; the result does not
     * depend on their number.
     *
     * @param pictures at least one; some dozens of photographs of the kind that the network is for
     * @param progress told the pictures done; may cancel before each
     * @throws IllegalArgumentException where there is no picture, or {@link Network#build} refuses the network
     */
    public static Calibration of(
            ShapedGraph graph,
            Weights weights,
            List<Picture> pictures,
            Preprocessing preprocessing,
            Progress progress) {
        return of(graph, weights, prepare(graph, pictures, preprocessing), progress);
    }

    private static List<InputTensor> prepare(ShapedGraph graph, List<Picture> pictures, Preprocessing preprocessing) {
        return pictures.stream()
                .map(picture -> InputPreparation.prepare(picture, graph.shape(0), preprocessing))
                .toList();
    }

    /**
     * As above.
     *
     * @param inputs the pictures as the network takes them
     */
    public static Calibration of(ShapedGraph graph, Weights weights, List<InputTensor> inputs, Progress progress) {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("calibration takes at least one picture");
        }
        List<MomentSums> sums = sums(graph);
        List<float[]> answers = new ArrayList<>(inputs.size());
        try (Network network = Network.build(graph, weights)) {
            for (InputTensor input : inputs) {
                progress.step(answers.size(), inputs.size(), "calibrating");
                answers.add(add(graph, network.run(input), sums));
            }
        }
        return new Calibration(graph, weights, inputs, answers, answers, layers(weights, sums));
    }

    /**
     * For those who have no photographs: pictures with the statistics of photographs, the sample pictures among them. They
     * calibrate worse than photographs do: see decision 7. Making them takes about a second.
     */
    public static List<Picture> generatedPictures() {
        return GeneratedPictures.all();
    }

    private static List<MomentSums> sums(ShapedGraph graph) {
        List<MomentSums> sums = new ArrayList<>();
        for (LayerWeights layer : LayerWeights.of(graph)) {
            LayerNode node =
                    graph.graph().node(graph.graph().indexOf(layer.layerId()).orElseThrow());
            sums.add(new MomentSums(
                    layer, node.layer(), graph.graph().node(node.input()).id(), sums.size()));
        }
        return sums;
    }

    /** Adds what all layers see, and returns the last layer's values. */
    private static float[] add(ShapedGraph graph, Activations run, List<MomentSums> sums) {
        try (Activations activations = run) {
            // tensors are made when they are first asked for; layers may share one
            List<Activations.Tensor> seen =
                    sums.stream().map(sum -> activations.of(sum.inputId())).toList();
            IntStream.range(0, sums.size()).parallel().forEach(i -> sums.get(i).add(seen.get(i)));
            return activations
                    .of(graph.graph().node(graph.graph().size() - 1).id())
                    .values();
        }
    }

    private static List<CalibratedLayer> layers(Weights weights, List<MomentSums> sums) {
        return sums.stream()
                .map(sum -> new CalibratedLayer(
                        sum.layer(),
                        weights.tensor(sum.layer().weightName()).orElseThrow().values(),
                        weights.tensor(sum.layer().biasName()).orElseThrow().values(),
                        Optional.of(sum.statistics())))
                .toList();
    }

    /**
     * The network pruned as a plan says, before it is quantized: see {@link #pruned(List, ErrorControl, Progress)}.
     *
     * @param plan its densities and its control are taken, its bits are not
     */
    public Calibration pruned(CompressionPlan plan, Progress progress) {
        List<PruningMask> masks = layers.stream()
                .map(layer -> Pruning.byMagnitude(
                        layer.layer(),
                        layer.weights(),
                        plan.of(layer.layer().layerId()).density()))
                .toList();
        boolean same = IntStream.range(0, masks.size())
                .allMatch(i -> masks.get(i).kept() == layers.get(i).kept());
        return same ? this : pruned(masks, plan.quantization().control(), progress);
    }

    /** The layers with weights in the graph's order, with what their filters see. */
    public List<CalibratedLayer> layers() {
        return layers;
    }

    /** What the filters of each layer see, by layer id. */
    public Map<String, LayerStatistics> statistics() {
        return layers.stream()
                .filter(layer -> layer.statistics().isPresent())
                .collect(Collectors.toMap(layer -> layer.layer().layerId(), layer -> layer.statistics()
                        .orElseThrow()));
    }

    /** The pictures as the network takes them. */
    List<InputTensor> inputs() {
        return inputs;
    }

    /** Number of pictures. */
    public int pictures() {
        return inputs.size();
    }

    /**
     * The network pruned, before it is quantized. What its layers see is still what those of the whole network saw; divergences are
     * from the answers of the whole network.
     *
     * @param masks one for each layer, in the order of {@link #layers}
     * @param control whether the kept weights make up for the pruned ones
     * @param progress told the layers done; may cancel before each
     * @throws IllegalArgumentException where the masks are not those of the layers
     */
    public Calibration pruned(List<PruningMask> masks, ErrorControl control, Progress progress) {
        if (masks.size() != layers.size()) {
            throw new IllegalArgumentException("%d masks for %d layers".formatted(masks.size(), layers.size()));
        }
        List<CalibratedLayer> pruned = new ArrayList<>(layers.size());
        for (int i = 0; i < layers.size(); i++) {
            progress.step(i, layers.size(), "pruning " + layers.get(i).layer().layerId());
            pruned.add(layers.get(i).pruned(masks.get(i), control));
        }
        Weights changed = QuantizedWeights.withLayers(weights, pruned);
        return new Calibration(graph, changed, inputs, answers, answers(changed, inputs.size()), pruned);
    }

    /**
     * How far the network's answers move where some layers are replaced: the mean divergence of the new probabilities.
     *
     * @param replaced layers with other weights; the others stay
     * @param most number of pictures to try, from the first on
     * @return in nats, at least 0
     */
    public double divergence(List<? extends StoredLayer> replaced, int most) {
        return divergence(answers, replaced, most);
    }

    /** The same from the answers of the network as it is, perhaps pruned. */
    double ownDivergence(List<? extends StoredLayer> replaced, int most) {
        return divergence(ownAnswers, replaced, most);
    }

    private double divergence(List<float[]> expected, List<? extends StoredLayer> replaced, int most) {
        List<float[]> found = answers(QuantizedWeights.replace(weights, replaced), Math.min(most, inputs.size()));
        double sum = 0;
        for (int i = 0; i < found.size(); i++) {
            sum += Divergence.of(expected.get(i), found.get(i));
        }
        return sum / found.size();
    }

    private List<float[]> answers(Weights weights, int count) {
        try (Network network = Network.build(graph, weights)) {
            return inputs.subList(0, count).stream().map(network::probabilities).toList();
        }
    }
}
