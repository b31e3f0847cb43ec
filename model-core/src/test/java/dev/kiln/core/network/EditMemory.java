package dev.kiln.core.network;

import dev.kiln.core.Published;
import dev.kiln.core.architecture.Settings;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.weights.CompletedWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Edits a network again and again, as a user who drags sliders all day, and runs it after every edit: first among a few dozen
 * networks, then always new ones, whose array shapes ND4J has not seen. Prints the resident memory of a process with a heap of
 * fixed size. To be run by hand, with the number of edits of each part. Linux only.
 */
public final class EditMemory {
    private static final List<String> KEYS = List.of("sr", "pct3x3", "base_e", "incr_e");
    private static final List<String> LARGEST = List.of("sr=0.95", "pct3x3=0.95", "base_e=192", "incr_e=184");
    private static final int SIDE = 64;
    private static final int NETWORKS = 50;
    private static final int REPORTS = 10;

    private EditMemory() {}

    /** Takes the number of edits; a child process takes anything more. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length == 1) {
            List<String> command = List.of(
                    ProcessHandle.current().info().command().orElseThrow(),
                    "-Xms300m",
                    "-Xmx300m",
                    "-XX:+AlwaysPreTouch",
                    "-cp",
                    System.getProperty("java.class.path"),
                    EditMemory.class.getName(),
                    args[0],
                    "child");
            new ProcessBuilder(command).inheritIO().start().waitFor();
            return;
        }
        int edits = Integer.parseInt(args[0]);
        SqueezeNet net = Published.squeezeNet10().withInput(new TensorShape(3, SIDE, SIDE));
        // the largest network that the edits can lead to comes first: what grows later is a leak
        for (String setting : LARGEST) {
            net = (SqueezeNet) Settings.parse(setting).apply(net);
        }
        run(ShapedGraph.infer(net.expand()), 1);
        edit("among " + NETWORKS + " networks", net, edits, NETWORKS);
        edit("always new ones", net, edits, Integer.MAX_VALUE);
    }

    /** Edits; after so many edits they begin again. */
    private static void edit(String title, SqueezeNet first, int edits, int networks) throws IOException {
        System.out.println("edits, " + title + "  resident MB  nd4j MB");
        Random random = new Random(7);
        SqueezeNet edited = first;
        for (int edit = 0; edit <= edits; edit++) {
            if (edit % networks == 0) {
                random = new Random(7);
                edited = first;
            }
            edited = (SqueezeNet) Settings.parse(setting(random)).apply(edited);
            run(ShapedGraph.infer(edited.expand()), edit);
            if (edit % (edits / REPORTS) == 0) {
                System.gc();
                System.out.printf("%5d  %8.1f  %8.1f%n", edit, residentBytes() / 1e6, nd4jBytes() / 1e6);
            }
        }
    }

    private static String setting(Random random) {
        String key = KEYS.get(random.nextInt(KEYS.size()));
        return switch (key) {
            case "base_e" -> key + "=" + 8 * (1 + random.nextInt(24));
            case "incr_e" -> key + "=" + 8 * random.nextInt(24);
            default -> key + "=" + (1 + random.nextInt(19)) / 20.0;
        };
    }

    private static void run(ShapedGraph graph, long seed) {
        CompletedWeights weights = CompletedWeights.of(graph, null, seed);
        try (Network network = Network.build(graph, weights.weights())) {
            network.run(Inputs.random(graph.shape(0), seed));
        }
    }

    private static long residentBytes() throws IOException {
        String status = Files.readString(Path.of("/proc/self/status"));
        String line =
                status.lines().filter(l -> l.startsWith("VmRSS:")).findFirst().orElseThrow();
        return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
    }

    private static long nd4jBytes() {
        return Nd4j.getEnvironment().getDeviceCouner(0);
    }
}
