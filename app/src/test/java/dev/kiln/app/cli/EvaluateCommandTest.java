package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.app.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accuracy on labelled folders from the command line. */
class EvaluateCommandTest extends CommandRuns {
    @TempDir
    Path folder;

    @Test
    void evaluatesALabelledFolderAndNamesCorruptPictures() throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        Path junco = SharedData.file("golden/n01534433_junco.png");
        Files.copy(junco, pictures.resolve("n01534433_junco.png"));
        Files.writeString(pictures.resolve("n02088466_broken.jpg"), "no picture");
        JsonNode json = json("evaluate", "squeezenet-v1.0", "--weights", authorsWeights(), pictures.toString());
        assertThat(json.get("images").asInt()).isEqualTo(1);
        assertThat(json.get("top1").asDouble()).isEqualTo(1);
        assertThat(json.get("failures")).hasSize(1);
        assertThat(json.get("failures").get(0).get("file").asText()).endsWith("n02088466_broken.jpg");
    }

    @Test
    void anEvaluationWithoutAnyReadablePictureFails() throws IOException {
        Files.writeString(folder.resolve("n02088466_broken.jpg"), "no picture");
        assertThat(run("evaluate", "squeezenet-v1.0", folder.toString())).isEqualTo(1);
        assertThat(errors()).contains("none of its labelled pictures (1) could be read", "n02088466_broken.jpg");
        assertThat(out.size()).isZero();
    }
}
