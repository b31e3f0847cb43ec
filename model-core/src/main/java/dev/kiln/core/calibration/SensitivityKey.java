package dev.kiln.core.calibration;

import dev.kiln.core.compression.CompressedNetwork;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.StoredLayer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.image.InputTensor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * All that a measurement of sensitivities depends on, as a hash: equal keys, equal curves.
 *
 * @param hash SHA-256 as 64 hexadecimal digits
 */
public record SensitivityKey(String hash) {
    /** Changes where the same inputs would give other curves. */
    private static final String METHOD = "kiln sensitivity 1";

    /**
     * Hashes the content.
     *
     * @param graph the network's layers
     * @param source the network with its weights
     * @param calibration what pictures say about the layers, where they were asked
     * @param plan as it is measured with
     * @param judging the pictures that judge
     */
    public static SensitivityKey of(
            LayerGraph graph,
            CompressedNetwork source,
            Optional<Calibration> calibration,
            CompressionPlan plan,
            TestPictures judging) {
        MessageDigest digest = sha256();
        text(digest, METHOD);
        for (int i = 0; i < graph.size(); i++) {
            text(digest, graph.node(i).toString());
        }
        for (StoredLayer layer : source.layers()) {
            text(
                    digest,
                    layer.layer() + " " + layer.getClass().getSimpleName() + " "
                            + plan.of(layer.layer().layerId()));
            floats(digest, layer.weights());
            floats(digest, layer.biases());
        }
        text(digest, plan.quantization().toString());
        inputs(digest, calibration.map(Calibration::inputs).orElse(List.of()));
        inputs(digest, judging.inputs());
        text(digest, judging.labels().toString());
        return new SensitivityKey(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void inputs(MessageDigest digest, List<InputTensor> inputs) {
        text(digest, inputs.size() + " pictures");
        inputs.forEach(input -> floats(digest, input.values()));
    }

    /** With a mark behind it, so that two texts never look like one. */
    private static void text(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static void floats(MessageDigest digest, float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * Math.min(values.length, 1 << 14));
        for (int i = 0; i < values.length; i++) {
            bytes.putFloat(values[i]);
            if (!bytes.hasRemaining()) {
                digest.update(bytes.flip());
                bytes.clear();
            }
        }
        digest.update(bytes.flip());
    }
}
