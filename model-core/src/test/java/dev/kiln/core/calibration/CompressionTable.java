package dev.kiln.core.calibration;

import dev.kiln.core.Published;
import dev.kiln.core.compression.LayerStatistics;
import dev.kiln.core.compression.QuantizationOptions;
import dev.kiln.core.compression.QuantizedLayer;
import dev.kiln.core.compression.SizeSearch;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.*;
import dev.kiln.core.io.Progress;
import dev.kiln.core.network.Network;
import dev.kiln.core.network.Prediction;
import dev.kiln.core.weights.LayerWeights;
import dev.kiln.core.weights.WeightFiles;
import dev.kiln.core.weights.Weights;
import java.nio.file.*;
import java.util.*;

public final class CompressionTable {
    static List<String> labels = new ArrayList<>();
    static ShapedGraph graph = ShapedGraph.infer(Published.squeezeNet10().expand());
    static List<InputTensor> test = new ArrayList<>();
    static List<Integer> truth = new ArrayList<>();
    static List<float[]> expected = new ArrayList<>();
    static Weights weights;
    static int calibrationCount;

    public static void main(String[] args) throws Exception {
        Path shared = Path.of("/work/shared");
        Set<String> modes = new LinkedHashSet<>(List.of(args));
        for (String line : Files.readAllLines(shared.resolve("golden/imagenet_classes.tsv"))) {
            labels.add(line);
        }
        weights = WeightFiles.read(shared.resolve("models/squeezenet_v1.0_deep_compressed.net"));
        List<Picture> calib = new ArrayList<>();
        List<Path> files;
        try (var list = Files.list(shared.resolve("images"))) {
            files = list.sorted().toList();
        }
        for (int i = 0; i < files.size(); i++) {
            Picture p = PictureReader.read(files.get(i));
            if (i % 3 == 0) {
                calib.add(p);
            } else {
                test.add(InputPreparation.prepare(p, graph.shape(0), Preprocessing.CAFFE));
                truth.add(index(files.get(i).getFileName().toString().substring(0, 9)));
            }
        }
        try (Network n = Network.build(graph, weights)) {
            for (InputTensor t : test) expected.add(n.probabilities(t));
        }
        report("original", 0, List.of());
        List<Picture> samples = SamplePictures.all().stream().map(SamplePictures.Sample::picture).toList();
        long t0 = System.nanoTime();
        Calibration c = Calibration.of(graph, weights, modes.contains("samples") ? samples : calib, Preprocessing.CAFFE, Progress.NONE);
        System.out.printf("calibration %.1f s%n", (System.nanoTime() - t0) / 1e9);
        t0 = System.nanoTime();
        Map<String, Double> sens = Sensitivity.steps(c, Progress.NONE);
        System.out.printf("sensitivity %.1f s%n", (System.nanoTime() - t0) / 1e9);
        Map<String, Double> flat = new HashMap<>();
        sens.forEach((k, v) -> { System.out.printf("%s %.4g%n", k, v); flat.put(k, 1.0); });
        for (long target : new long[] {470_000, 400_000, 350_000}) {
            go("uniform", flat, c, target, new QuantizationOptions(false, false, false, 23, 0));
            go("+bias 8 bit", flat, c, target, new QuantizationOptions(false, false, false, 8, 0));
            go("+sensitivity", sens, c, target, new QuantizationOptions(true, false, false, 8, 0));
            go("+bias correction", sens, c, target, new QuantizationOptions(true, false, true, 8, 0));
            go("+compensation", sens, c, target, new QuantizationOptions(true, true, true, 8, 0));
            for (double r : new double[] {0.5, 1, 2}) {
                go("+rate " + r, sens, c, target, new QuantizationOptions(true, true, true, 8, r));
            }
        }
    }

    static int index(String wnid) {
        for (String line : labels) {
            if (line.contains(wnid)) return Integer.parseInt(line.split("\t")[0].trim());
        }
        throw new IllegalStateException(wnid);
    }

    static void go(String name, Map<String, Double> steps, Calibration c, long target, QuantizationOptions o) {
        long t0 = System.nanoTime();
        List<QuantizedLayer> layers = SizeSearch.quantize(c.layers(), weights, steps, c.statistics(), target, o, Progress.NONE);
        System.out.printf("%5.1f s  ", (System.nanoTime() - t0) / 1e9);
        report(name, SizeSearch.bytes(layers), layers);
    }

    static void report(String name, long bytes, List<QuantizedLayer> layers) {
        int top1 = 0, top5 = 0, agree = 0;
        double kl = 0;
        try (Network n = Network.build(graph, QuantizedWeights.replace(weights, layers))) {
            for (int i = 0; i < test.size(); i++) {
                float[] p = n.probabilities(test.get(i));
                List<Prediction> top = Prediction.top(p, 5);
                int label = truth.get(i);
                top1 += top.get(0).classIndex() == label ? 1 : 0;
                top5 += top.stream().anyMatch(x -> x.classIndex() == label) ? 1 : 0;
                agree += top.get(0).classIndex() == Prediction.top(expected.get(i), 1).get(0).classIndex() ? 1 : 0;
                kl += Calibration.divergence(expected.get(i), p);
            }
        }
        double s = 100.0 / test.size();
        System.out.printf("%-20s %,9d bytes  agree %5.1f%%  KL %.5f  top-1 %.1f top-5 %.1f%n", name, bytes, agree * s, kl / test.size(), top1 * s, top5 * s);
    }
}
