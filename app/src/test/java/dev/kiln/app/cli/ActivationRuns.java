package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.InputPreparation;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureReader;
import dev.kiln.core.image.PictureWriter;
import dev.kiln.core.image.Preprocessing;
import dev.kiln.core.network.Activations;
import dev.kiln.core.network.Network;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.presets.Presets;
import dev.kiln.visualizers.palette.ColorMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs "activations" on a picture with a small network of random weights. */
abstract class ActivationRuns extends CommandRuns {
    static final String PRESET = "squeezenet-micro-32";

    private static final int SIDE = 32;

    /** 0xRRGGBB of Viridis' high end. */
    static final int HIGH = ColorMap.VIRIDIS.entry(ColorMap.SIZE - 1) & 0xffffff;

    @TempDir
    Path folder;

    Path image;

    @BeforeEach
    void paint() throws IOException {
        int[] rgb = new int[SIDE * SIDE];
        for (int i = 0; i < rgb.length; i++) {
            int row = i / SIDE;
            int column = i % SIDE;
            rgb[i] = column * 8 << 16 | row * 8 << 8 | (row * column) % 256;
        }
        image = folder.resolve("picture.png");
        PictureWriter.writePng(image, new Picture(SIDE, SIDE, rgb));
    }

    /** Runs "activations" on the picture, into the folder "files". */
    JsonNode activations(String options) throws IOException {
        List<String> all = new ArrayList<>(List.of("activations", PRESET, image.toString()));
        all.addAll(List.of("--out", folder.resolve("files").toString()));
        all.addAll(Arrays.asList(options.split(" ")));
        return json(all.toArray(String[]::new));
    }

    Path file(String name) {
        return folder.resolve("files").resolve(name);
    }

    List<String> written() throws IOException {
        try (var files = Files.list(folder.resolve("files"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The same run without the command line; the default seed is 1. */
    Activations computed() throws IOException {
        Architecture architecture = Presets.find(PRESET).orElseThrow().architecture();
        ShapedGraph graph = ShapedGraph.infer(architecture.expand());
        try (Network network = Network.build(graph, HeInitialization.initialize(graph, 1))) {
            return network.run(
                    InputPreparation.prepare(PictureReader.read(image), graph.shape(0), Preprocessing.CAFFE));
        }
    }

    Activations.Tensor computed(String layer) throws IOException {
        return computed().of(layer);
    }

    static int largest(float[] values, int from, int to) {
        int largest = from;
        for (int i = from; i < to; i++) {
            largest = values[i] > values[largest] ? i : largest;
        }
        return largest;
    }

    static int pixel(Picture picture, int x, int y) {
        return picture.rgb()[y * picture.width() + x];
    }

    /** What a file for NumPy holds, which must be of that shape. */
    float[] values(String name, String shape) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file(name))).order(ByteOrder.LITTLE_ENDIAN);
        int header = 10 + bytes.getShort(8);
        assertThat(new String(bytes.array(), 10, header - 10, StandardCharsets.US_ASCII))
                .contains("'shape': " + shape);
        float[] values = new float[(bytes.limit() - header) / Float.BYTES];
        bytes.position(header)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }
}
