package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks in other formats from the command line. */
class ExportCommandTest extends CommandRuns {
    @TempDir
    Path folder;

    @Test
    void exportsKilnJsonThatAnalyzesToTheSame() throws IOException {
        Path file = folder.resolve("net.json");
        assertThat(run("export", "squeezenet-v1.0", "--set", "sr=0.5", "--format", "kiln", "--out", file.toString()))
                .isZero();
        assertThat(json("analyze", file.toString()).get("parameters").asLong()).isEqualTo(3_404_392);
    }

    @Test
    void exportsDl4jJson() throws IOException {
        Path file = folder.resolve("net.dl4j.json");
        assertThat(json("export", "squeezenet-v1.1", "--format", "dl4j-json", "--out", file.toString())
                        .get("files"))
                .hasSize(1);
        assertThat(new ObjectMapper().readTree(file.toFile()).get("vertices").has("fire9/concat"))
                .isTrue();
    }
}
