package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of presets. */
class PresetsCommandTest extends CommandRuns {
    @Test
    void listsThePresets() throws IOException {
        List<String> names = new ArrayList<>();
        json("presets")
                .get("presets")
                .forEach(preset -> names.add(preset.get("name").asText()));
        assertThat(names)
                .contains(
                        "squeezenet-v1.0",
                        "squeezenet-v1.1",
                        "squeezenet-simple-bypass",
                        "squeezenet-complex-bypass",
                        "alexnet-bvlc",
                        "alexnet-torchvision");
    }
}
