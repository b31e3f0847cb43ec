package dev.kiln.core.calibration;

import dev.kiln.core.Published;
import dev.kiln.core.SharedData;
import dev.kiln.core.compression.CalibratedLayer;
import dev.kiln.core.compression.ErrorControl;
import dev.kiln.core.compression.QuantizedLayer;
import dev.kiln.core.compression.SizeSearch;
import dev.kiln.core.files.WeightFiles;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputPreparation;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureReader;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.Network;
import dev.kiln.core.network.Prediction;
import dev.kiln.core.weights.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Prints what each way to control errors brings on the published weights, judged by pictures that were not calibrated with: a third
 * of the reference photographs calibrates (with the argument {@code ten} only ten photographs), the others judge. With the argument
 * {@code generated} the generated pictures calibrate, and all photographs judge.
 */
public final class CompressionTable {
    private static final Map<String, ErrorControl> CONTROLS = new LinkedHashMap<>();

    static {
        CONTROLS.put("one step for all layers", new ErrorControl(false, false, false, 23));
        CONTROLS.put("biases of 8 fraction bits", new ErrorControl(false, false, false, 8));
        CONTROLS.put("… by sensitivity", new ErrorControl(true, false, false, 8));
        CONTROLS.put("… corrected biases", new ErrorControl(true, false, true, 8));
        CONTROLS.put("… compensation", ErrorControl.ALL);
        CONTROLS.put("all but sensitivity", new ErrorControl(false, true, true, 8));
        CONTROLS.put("all but corrected biases", new ErrorControl(true, true, false, 8));
    }

    private final ShapedGraph graph = ShapedGraph.infer(Published.squeezeNet10().expand());
    private final Weights weights;
    private final List<InputTensor> judges = new ArrayList<>();
    private final List<Integer> labels = new ArrayList<>();
    private final List<float[]> answers;
    private final Calibration calibration;

    private CompressionTable(List<String> arguments) throws IOException {
        weights = WeightFiles.read(SharedData.path("models/squeezenet_v1.0_deep_compressed.net"));
        boolean generated = arguments.contains("generated");
        List<Picture> pictures = pictures(generated);
        if (generated) {
            pictures = Calibration.generatedPictures();
        } else if (arguments.contains("ten")) {
            pictures = pictures.subList(0, 10);
        }
        answers = answers(List.of());
        calibration = Calibration.of(graph, weights, pictures, Preprocessing.CAFFE, Progress.NONE);
    }

    public static void main(String[] arguments) throws IOException {
        CompressionTable table = new CompressionTable(List.of(arguments));
        table.print("as published", 0, List.of());
        for (int bits : new int[] {8, 6}) {
            List<QuantizedLayer> shared = table.calibration.layers().stream()
                    .map(layer -> kMeans(layer, (1 << bits) - 1))
                    .toList();
            table.print(bits + "-bit k-means", SizeSearch.bytes(shared), shared);
        }
        for (long target : new long[] {470_000, 400_000, 350_000}) {
            for (Map.Entry<String, ErrorControl> control : CONTROLS.entrySet()) {
                QuantizedNetwork found =
                        SensitivityQuantizer.toSize(table.calibration, target, control.getValue(), Progress.NONE);
                table.print(control.getKey(), found.bytes(), found.layers());
            }
        }
    }

    /** Keeps all photographs, or two thirds of them, for judging and returns the others. */
    private List<Picture> pictures(boolean allJudge) throws IOException {
        List<String> classes = Files.readAllLines(SharedData.path("golden/imagenet_classes.tsv")).stream()
                .map(line -> line.split("\t")[1])
                .toList();
        List<Path> files;
        try (var list = Files.list(SharedData.path("images"))) {
            files = list.sorted().toList();
        }
        List<Picture> calibrating = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Picture picture = PictureReader.read(files.get(i));
            if (!allJudge && i % 3 == 0) {
                calibrating.add(picture);
            } else {
                judges.add(InputPreparation.prepare(picture, graph.shape(0), Preprocessing.CAFFE));
                labels.add(classes.indexOf(files.get(i).getFileName().toString().split("_")[0]));
            }
        }
        return calibrating;
    }

    private List<float[]> answers(List<QuantizedLayer> layers) {
        try (Network network = Network.build(graph, QuantizedWeights.replace(weights, layers))) {
            return judges.stream().map(network::probabilities).toList();
        }
    }

    private void print(String name, long bytes, List<QuantizedLayer> layers) {
        List<float[]> found = answers(layers);
        double share = 100.0 / found.size();
        double divergence = 0;
        int[] counts = new int[3];
        for (int i = 0; i < found.size(); i++) {
            int label = labels.get(i);
            List<Integer> top = Prediction.top(found.get(i), 5).stream()
                    .map(Prediction::classIndex)
                    .toList();
            divergence += Divergence.of(answers.get(i), found.get(i)) / found.size();
            counts[0] += top.get(0) == Prediction.top(answers.get(i), 1).get(0).classIndex() ? 1 : 0;
            counts[1] += top.get(0) == label ? 1 : 0;
            counts[2] += top.contains(label) ? 1 : 0;
        }
        System.out.printf(
                "%-26s %,9d bytes, same label %5.1f %%, divergence %.4f, top-1 %.1f %%, top-5 %.1f %%%n",
                name, bytes, counts[0] * share, divergence, counts[1] * share, counts[2] * share);
    }

    /** Plain weight sharing (Han et al. 2016, section 3): k-means that begins with evenly spaced values. */
    private static QuantizedLayer kMeans(CalibratedLayer layer, int values) {
        float[] weights = layer.weights();
        float[] book = new float[values + 1];
        float[] sorted = weights.clone();
        Arrays.sort(sorted);
        for (int k = 1; k <= values; k++) {
            book[k] = sorted[0] + (sorted[sorted.length - 1] - sorted[0]) * (k - 1) / (values - 1);
        }
        byte[] codes = new byte[weights.length];
        for (int round = 0; round < 30; round++) {
            double[] sums = new double[book.length];
            int[] counts = new int[book.length];
            for (int i = 0; i < codes.length; i++) {
                int code = weights[i] == 0 ? 0 : nearest(book, weights[i]);
                codes[i] = (byte) code;
                sums[code] += weights[i];
                counts[code]++;
            }
            IntStream.rangeClosed(1, values)
                    .filter(k -> counts[k] > 0)
                    .forEach(k -> book[k] = (float) (sums[k] / counts[k]));
        }
        return new QuantizedLayer(layer.layer(), book, codes, layer.biases());
    }

    private static int nearest(float[] book, float weight) {
        int best = 1;
        for (int k = 2; k < book.length; k++) {
            best = Math.abs(book[k] - weight) < Math.abs(book[best] - weight) ? k : best;
        }
        return best;
    }
}
