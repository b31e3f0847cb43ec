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
 * Edits a network again and again, as a user who drags sliders all day, and runs it after every edit. Prints the resident memory
 * of the process, and what of it ND4J has. To be run by hand, with the number of edits and the side of the input. Linux only.
 */
public final class EditMemory {
    private static final List<String> KEYS = List.of("sr", "pct3x3", "base_e", "incr_e");

    private EditMemory() {}

    /** Takes the number of edits, and the input's side in pixels. */
    public static void main(String[] args) throws IOException {
        int edits = Integer.parseInt(args[0]);
        int side = Integer.parseInt(args[1]);
        Random random = new Random(7);
        SqueezeNet edited = Published.squeezeNet10().withInput(new TensorShape(3, side, side));
        // the largest network that the edits can lead to comes first: what grows later is a leak
        for (String largest : List.of("sr=0.95", "pct3x3=0.95", "base_e=192", "incr_e=184")) {
            edited = (SqueezeNet) Settings.parse(largest).apply(edited);
        }
        run(ShapedGraph.infer(edited.expand()), 1);
        System.out.println("edits  resident MB  nd4j MB");
        for (int edit = 0; edit <= edits; edit++) {
            edited = (SqueezeNet) Settings.parse(setting(random)).apply(edited);
            run(ShapedGraph.infer(edited.expand()), edit);
            if (edit % (edits / 20) == 0) {
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
