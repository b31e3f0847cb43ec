package dev.kiln.core.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.kiln.core.Published;
import dev.kiln.core.evaluation.ClassLabel;
import dev.kiln.core.evaluation.Classifier;
import dev.kiln.core.evaluation.Evaluation;
import dev.kiln.core.evaluation.LabelledPicture;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputPreparation;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.image.PictureReader;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How long a photograph takes from the file to its five most probable classes, and how many photographs of a folder an
 * evaluation answers in a second, by Kiln and by ONNX Runtime behind the same reading and preparing, in turns. To be run by hand
 * with a folder of photographs: see the profile {@code benchmark}.
 */
public final class PictureTimes {
    private static final int ROUNDS = 7;

    private final ShapedGraph graph = ShapedGraph.infer(Published.squeezeNet10().expand());

    private PictureTimes() {}

    /** Takes the folder. */
    public static void main(String[] args) throws IOException, OrtException {
        new PictureTimes().measure(Path.of(args[0]));
    }

    private void measure(Path folder) throws IOException, OrtException {
        List<LabelledPicture> pictures;
        try (Stream<Path> files = Files.list(folder)) {
            ClassLabel label = new ClassLabel(0, "n01440764", "tench");
            pictures = files.map(file -> new LabelledPicture(file, label)).toList();
        }
        Weights weights = HeInitialization.initialize(graph, 1);
        try (Network network = Network.build(graph, weights);
                OnnxRun onnx = new OnnxRun(graph, OnnxModel.writeLast(graph, weights), false)) {
            topFive(network, pictures);
            double[] kiln = new double[ROUNDS];
            double[] runtime = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                kiln[round] = perSecond(pictures, network::probabilities);
                runtime[round] = perSecond(pictures, input -> probabilities(onnx, input));
            }
            System.out.printf(
                    "evaluate: Kiln %.1f, ONNX Runtime %.1f pictures a second, ratio %.2f%n",
                    median(kiln), median(runtime), median(kiln) / median(runtime));
        }
    }

    /** The second half counts: by then everything is warm. */
    private void topFive(Network network, List<LabelledPicture> pictures) throws InputException {
        List<Double> milliseconds = new ArrayList<>();
        for (LabelledPicture picture : pictures) {
            long start = System.nanoTime();
            Prediction.top(network.probabilities(read(picture.file())), 5);
            milliseconds.add((System.nanoTime() - start) / 1e6);
        }
        double[] warm = milliseconds.stream()
                .skip(pictures.size() / 2)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        System.out.printf("file to top-5: median %.1f ms, 95 %% %.1f ms%n", median(warm), warm[warm.length * 95 / 100]);
    }

    private InputTensor read(Path file) throws InputException {
        return InputPreparation.prepare(PictureReader.read(file), graph.shape(0), Preprocessing.CAFFE);
    }

    private double perSecond(List<LabelledPicture> pictures, Function<InputTensor, float[]> runtime)
            throws InputException {
        long start = System.nanoTime();
        Evaluation.run(
                pictures,
                new Classifier<InputTensor>() {
                    @Override
                    public InputTensor read(Path picture) throws InputException {
                        return PictureTimes.this.read(picture);
                    }

                    @Override
                    public float[] scores(InputTensor picture) {
                        return runtime.apply(picture);
                    }
                },
                Progress.NONE);
        return pictures.size() / ((System.nanoTime() - start) / 1e9);
    }

    private static float[] probabilities(OnnxRun onnx, InputTensor input) {
        try (OnnxTensor tensor = onnx.tensor(input);
                OrtSession.Result result = onnx.runOnly(tensor)) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer().array();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
