package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Activation maps from the command line. */
class ActivationsCommandTest extends CommandRuns {
    @TempDir
    Path folder;

    @Test
    void writesActivationMapsWithStatistics() throws IOException {
        JsonNode json = json(
                "activations",
                "squeezenet-v1.0",
                "--weights",
                authorsWeights(),
                cat(),
                "--layer",
                "fire2/squeeze1x1",
                "--out",
                folder.resolve("maps").toString());
        // golden activations of an independent runtime
        assertThat(json.get("shape").toString()).isEqualTo("[16,55,55]");
        assertThat(json.get("mean").asDouble()).isCloseTo(199.609, within(2.0));
        assertThat(json.get("max").asDouble()).isCloseTo(2049.47, within(2.0));
        assertThat(json.get("files")).hasSize(16);
        for (JsonNode file : json.get("files")) {
            assertThat(Path.of(file.asText())).isNotEmptyFile();
        }
    }
}
