package dev.kiln.core.compression;

import dev.kiln.core.SharedData;
import dev.kiln.core.weights.DeepCompressionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The layers of the file that the authors of SqueezeNet published. */
final class PublishedLayers {
    private PublishedLayers() {}

    /** All layers; skips the test where the file is absent. */
    static List<QuantizedLayer> read() throws IOException {
        byte[] bytes = Files.readAllBytes(SharedData.path("models/squeezenet_v1.0_deep_compressed.net"));
        return DeepCompressionReader.read("published.net", bytes).layers().stream()
                .map(RelativeIndexes::dense)
                .toList();
    }
}
