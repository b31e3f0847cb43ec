package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.core.network.Activations;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Files of the values themselves. */
class ActivationValuesTest extends ActivationRuns {
    @Test
    void valuesAreThoseOfTheRun() throws IOException {
        activations("--layer fire3/concat --npy");
        Activations.Tensor tensor = computed("fire3/concat");
        assertThat(written()).containsExactly("fire3_concat.npy");
        assertThat(values("fire3_concat.npy", "(1, 64, 16, 16)")).isEqualTo(tensor.values());
        activations("--layer fire3/concat --npy --channel 9,4");
        int cells = (int) tensor.shape().cells();
        float[] chosen = values("fire3_concat.npy", "(1, 2, 16, 16)");
        assertThat(Arrays.copyOf(chosen, cells)).isEqualTo(Arrays.copyOfRange(tensor.values(), 9 * cells, 10 * cells));
        assertThat(Arrays.copyOfRange(chosen, cells, 2 * cells))
                .isEqualTo(Arrays.copyOfRange(tensor.values(), 4 * cells, 5 * cells));
    }

    @Test
    void allLayersGoIntoOneArchive() throws IOException {
        JsonNode json = activations("--all-layers");
        assertThat(written()).containsExactly("activations.npz");
        assertThat(json.get("files")).hasSize(1);
        List<String> layers = new ArrayList<>();
        json.get("layers").forEach(layer -> layers.add(layer.get("layer").asText()));
        assertThat(layers).contains("data", "conv1", "fire5/concat", "prob");
        try (ZipFile zip = new ZipFile(file("activations.npz").toFile())) {
            assertThat(zip.stream())
                    .extracting(ZipEntry::getName)
                    .containsExactlyElementsOf(layers.stream()
                            .map(layer -> layer.replace('/', '.') + ".npy")
                            .toList());
        }
    }
}
