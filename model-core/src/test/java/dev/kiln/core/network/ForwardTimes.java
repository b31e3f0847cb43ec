package dev.kiln.core.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import dev.kiln.core.Published;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.Weights;
import java.util.Arrays;

/**
 * Forward runs of Kiln, ONNX Runtime and DL4J's feedForward, taking turns in one process. Every activation is an output
 * everywhere; they stay in native memory, as values that somebody may ask for. To be run by hand: see the profile
 * {@code benchmark}.
 */
public final class ForwardTimes {
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 100;
    private static final int ROUNDS_FEED_FORWARD = 30;

    private ForwardTimes() {}

    /** One timed way to run. */
    interface Run {
        void run() throws OrtException;
    }

    /** Takes the network: squeezenet, squeezenet11 or alexnet. */
    public static void main(String[] args) throws OrtException {
        ShapedGraph graph = graph(args[0]);
        Weights weights = HeInitialization.initialize(graph, 1);
        InputTensor input = Inputs.random(graph.shape(0), 1);
        try (TwoRuns runs = new TwoRuns(graph, weights, 1);
                OnnxRun onnx = new OnnxRun(graph, weights);
                OnnxTensor tensor = onnx.tensor(input)) {
            report(
                    measure(
                            ROUNDS,
                            () -> onnx.runOnly(tensor).close(),
                            () -> runs.ops.run(input, Progress.NONE).close(),
                            () -> runs.ops.last(input)),
                    "ONNX Runtime",
                    "Kiln, all activations",
                    "Kiln, last layer");
            // apart, because what it leaves behind, memory to be freed and cold caches, would be counted against the
            // next
            report(measure(ROUNDS_FEED_FORWARD, () -> runs.feedForward.run(input, Progress.NONE)), "feedForward");
        }
    }

    static ShapedGraph graph(String name) {
        Architecture architecture =
                switch (name) {
                    case "alexnet" -> Published.alexNetBvlc();
                    case "squeezenet11" -> Published.squeezeNet11();
                    default -> Published.squeezeNet10();
                };
        return ShapedGraph.infer(architecture.expand());
    }

    private static double[][] measure(int rounds, Run... runs) throws OrtException {
        double[][] milliseconds = new double[runs.length][rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            for (int i = 0; i < runs.length; i++) {
                long start = System.nanoTime();
                runs[i].run();
                if (round >= 0) {
                    milliseconds[i][round] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        return milliseconds;
    }

    private static void report(double[][] milliseconds, String... names) {
        double first = median(milliseconds[0]);
        for (int i = 0; i < names.length; i++) {
            double median = median(milliseconds[i]);
            System.out.printf(
                    "%-22s median %7.1f ms, least %7.1f ms, %6.3f × %s%n",
                    names[i], median, Arrays.stream(milliseconds[i]).min().orElseThrow(), median / first, names[0]);
        }
    }

    private static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
