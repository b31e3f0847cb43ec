package dev.kiln.core.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.io.Progress;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.Weights;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Forward runs of Kiln and of ONNX Runtime in several processes, because where a process's memory happens to lie makes a
 * difference of some percent: in turns in one process; each alone in its own with its best settings; and Kiln with the
 * settings of the window, idle and beside a thread that is busy all the time. Every activation is an output. To be run by hand:
 * see the profile {@code benchmark}.
 */
public final class ForwardAlone {
    /** How long waiting threads busy-wait in the window: see bin/kiln. */
    private static final String WINDOW = "500";

    /** The same for commands. */
    private static final String ALONE = "20000";

    private static final int PROCESSES = 5;
    private static final int WARM_UP = 30;
    private static final int ROUNDS = 100;

    private ForwardAlone() {}

    /** Takes the network: squeezenet, squeezenet11 or alexnet; a child process takes what it runs as well. */
    public static void main(String[] args) throws Exception {
        if (args.length > 1) {
            System.out.println(child(args[1], ForwardTimes.graph(args[0])));
            return;
        }
        List<Double> turns = new ArrayList<>();
        List<Double> kiln = new ArrayList<>();
        List<Double> onnx = new ArrayList<>();
        List<Double> window = new ArrayList<>();
        List<Double> busy = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            turns.add(process(args[0], "turns", ALONE));
            kiln.add(process(args[0], "kiln", ALONE));
            onnx.add(process(args[0], "onnx", ALONE));
            window.add(process(args[0], "kiln", WINDOW));
            busy.add(process(args[0], "busy", WINDOW));
        }
        System.out.println("in turns: Kiln by ONNX Runtime in each process " + turns);
        System.out.printf("in turns                      %.3f x ONNX Runtime%n", median(turns));
        System.out.printf("ONNX Runtime alone            %6.1f ms%n", median(onnx));
        System.out.printf(
                "Kiln alone                    %6.1f ms, %.2f x ONNX Runtime%n",
                median(kiln), median(kiln) / median(onnx));
        System.out.printf("Kiln as in the window         %6.1f ms%n", median(window));
        System.out.printf(
                "the same beside a busy thread %6.1f ms, %.2f x idle%n", median(busy), median(busy) / median(window));
    }

    private static double process(String network, String runtime, String spinCount) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ForwardAlone.class.getName(),
                        network,
                        runtime)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("GOMP_SPINCOUNT", spinCount);
        try (BufferedReader reader = builder.start().inputReader()) {
            return Double.parseDouble(
                    reader.lines().reduce((first, last) -> last).orElseThrow());
        }
    }

    /** Median of Kiln by median of ONNX Runtime, whose waiting threads must not busy-wait here. */
    private static double turns(ShapedGraph graph, Weights weights, InputTensor input) throws OrtException {
        List<Double> kiln = new ArrayList<>();
        List<Double> onnx = new ArrayList<>();
        try (TwoRuns runs = new TwoRuns(graph, weights, 1);
                OnnxRun runtime = new OnnxRun(graph, weights);
                OnnxTensor tensor = runtime.tensor(input)) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                double onnxTime = time(() -> runtime.runOnly(tensor).close());
                double kilnTime = time(() -> runs.ops.run(input, Progress.NONE).close());
                if (round >= 0) {
                    onnx.add(onnxTime);
                    kiln.add(kilnTime);
                }
            }
        }
        return median(kiln) / median(onnx);
    }

    private static double child(String runtime, ShapedGraph graph) throws OrtException {
        Weights weights = HeInitialization.initialize(graph, 1);
        InputTensor input = Inputs.random(graph.shape(0), 1);
        if (runtime.equals("turns")) {
            return turns(graph, weights, input);
        }
        if (runtime.equals("onnx")) {
            try (OnnxRun onnx = new OnnxRun(graph, OnnxModel.write(graph, weights), true);
                    OnnxTensor tensor = onnx.tensor(input)) {
                return measure(() -> onnx.runOnly(tensor).close());
            }
        }
        if (runtime.equals("busy")) {
            Thread busy = new Thread(ForwardAlone::neverRest);
            busy.setDaemon(true);
            busy.start();
        }
        try (TwoRuns runs = new TwoRuns(graph, weights, 1)) {
            return measure(() -> runs.ops.run(input, Progress.NONE).close());
        }
    }

    private static void neverRest() {
        long n = 0;
        while (n != -1) {
            n = Math.abs(n + System.nanoTime());
        }
    }

    private static double measure(ForwardTimes.Run run) throws OrtException {
        List<Double> milliseconds = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double time = time(run);
            if (round >= 0) {
                milliseconds.add(time);
            }
        }
        return median(milliseconds);
    }

    private static double time(ForwardTimes.Run run) throws OrtException {
        long start = System.nanoTime();
        run.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().flatMapToDouble(DoubleStream::of).sorted().toArray()[values.size() / 2];
    }
}
