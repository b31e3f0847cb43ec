package dev.kiln.core.calibration;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Classifier;
import dev.kiln.core.architecture.FireSchedule;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.architecture.Stem;
import dev.kiln.core.compression.CompressedNetwork;
import dev.kiln.core.compression.LosslessCompression;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.InputPreparation;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.Network;
import dev.kiln.core.network.Prediction;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.Weights;
import java.util.List;

/** A SqueezeNet of eight layers and some thousand random weights, and ten generated pictures for it. */
final class SmallNetwork {
    static final int CLASSES = 10;

    static final Architecture ARCHITECTURE = new SqueezeNet(
            "small",
            new TensorShape(3, 32, 32),
            new Stem(12, 3, 2, 0),
            new FireSchedule(16, 16, 0.5, 2, 0.5),
            List.of(
                    new FireSchedule(16, 16, 0.5, 2, 0.5).module(0, Bypass.NONE),
                    new FireSchedule(32, 16, 0.5, 2, 0.5).module(0, Bypass.NONE)),
            new Classifier(CLASSES, 0, 0, false));

    static final ShapedGraph GRAPH = ShapedGraph.infer(ARCHITECTURE.expand());
    static final Weights WEIGHTS = HeInitialization.initialize(GRAPH, 7);
    static final List<InputTensor> INPUTS = Calibration.generatedPictures().stream()
            .map(picture -> InputPreparation.prepare(picture, GRAPH.shape(0), Preprocessing.TORCHVISION))
            .toList();

    private SmallNetwork() {}

    static CompressedNetwork source() {
        try {
            return LosslessCompression.of(ARCHITECTURE, WEIGHTS);
        } catch (InputException e) {
            throw new IllegalStateException(e);
        }
    }

    static Calibration calibration() {
        return Calibration.of(GRAPH, WEIGHTS, INPUTS.subList(0, 4), Progress.NONE);
    }

    static Judge judge(List<Integer> labels) {
        return Judge.of(GRAPH, WEIGHTS, new TestPictures(INPUTS, labels), Progress.NONE);
    }

    /** The classes that the network itself puts at a place, 0 the first. */
    static List<Integer> classesAt(int place) {
        try (Network network = Network.build(GRAPH, WEIGHTS)) {
            return INPUTS.stream()
                    .map(input -> Prediction.top(network.probabilities(input), CLASSES)
                            .get(place)
                            .classIndex())
                    .toList();
        }
    }
}
