package dev.kiln.core.network;

import dev.kiln.core.Published;
import dev.kiln.core.files.WeightFiles;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputPreparation;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.image.PictureReader;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.weights.Weights;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Where the time goes between the start of a process and its first activations, one step after the other. To be run by hand,
 * with a weight file and a picture as in a class path: see the profile {@code benchmark}.
 */
public final class FirstRunTimes {
    private static long last = System.nanoTime();

    private FirstRunTimes() {}

    /** Takes the weight file and the picture. */
    public static void main(String[] args) throws IOException {
        String[] files = args[0].split(File.pathSeparator);
        ShapedGraph graph = ShapedGraph.infer(Published.squeezeNet10().expand());
        done("the graph");
        Network.prepare();
        done("loading ND4J's native library");
        Weights weights = WeightFiles.read(Path.of(files[0]));
        done("reading the weights");
        InputTensor input =
                InputPreparation.prepare(PictureReader.read(Path.of(files[1])), graph.shape(0), Preprocessing.CAFFE);
        done("reading and preparing the picture");
        Network network = Network.build(graph, weights);
        done("building the network");
        network.run(input);
        done("the first run");
        network.run(input);
        done("the second run");
    }

    private static void done(String step) {
        long now = System.nanoTime();
        System.out.printf("%-34s %6.0f ms%n", step, (now - last) / 1e6);
        last = System.nanoTime();
    }
}
