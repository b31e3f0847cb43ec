package dev.kiln.core.project.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.Published;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.io.InputException;
import dev.kiln.core.project.Project;
import dev.kiln.core.project.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectJsonTest {
    private static final SqueezeNet V10 = Published.squeezeNet10();

    @TempDir
    Path folder;

    private static String golden() throws IOException {
        try (InputStream in = ProjectJsonTest.class.getResourceAsStream("project-v1.kilnproj")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private ProjectJson.Contents read(String text) throws IOException {
        return ProjectJson.read(Files.writeString(folder.resolve("mine.kilnproj"), text));
    }

    /** What the golden file says: a half-edited variant in front, a pinned baseline, one file beside it and one elsewhere. */
    private Project goldenProject() {
        return new Project(
                List.of(
                        Variant.of(V10.withName("wider \"squeeze\"")),
                        new Variant(V10.withInput(new TensorShape(3, 5, 5)), Optional.of(V10))),
                1,
                Optional.of(V10.withName("baseline")),
                Optional.of(folder.toAbsolutePath().resolve("weights").resolve("mine.kiln")),
                Optional.of(Path.of("/pictures/cat.png").toAbsolutePath()));
    }

    @Test
    void theGoldenFileOfVersion1IsReadAndWrittenAsItIs() throws IOException {
        assertThat(read(golden())).isEqualTo(new ProjectJson.Contents(goldenProject(), Optional.empty()));
        assertThat(ProjectJson.write(goldenProject(), folder)).isEqualTo(golden());
    }

    @Test
    void aFolderThatIsMovedKeepsItsReferences() throws IOException {
        String text = ProjectJson.write(goldenProject(), folder);
        Path moved = Files.createDirectory(folder.resolve("moved"));
        Path file = Files.writeString(moved.resolve("mine.kilnproj"), text);
        assertThat(ProjectJson.read(file).project().weights())
                .contains(moved.toAbsolutePath().resolve("weights").resolve("mine.kiln"));
    }

    @Test
    void aCopyForRecoveryKnowsWhereTheProjectWasSaved() throws IOException {
        Path savedAs = folder.toAbsolutePath().resolve("mine.kilnproj");
        String text = ProjectJson.writeCopy(goldenProject(), Optional.of(savedAs));
        Path elsewhere = Files.createDirectory(folder.resolve("copies")).resolve("copy.kilnproj");
        assertThat(ProjectJson.read(Files.writeString(elsewhere, text)))
                .isEqualTo(new ProjectJson.Contents(goldenProject(), Optional.of(savedAs)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kiln-project\"     | \"kiln-architecture\" | $.format: expected \"kiln-project\", else it is no Kiln project",
                "\"version\": 1       | \"version\": 3        | $.version: written by a newer Kiln: version 3, this one reads up to 2",
                "\"front\": 1         | \"front\": 2          | $.front: expected a whole number from 0 to 1, found 2",
                "\"front\": 1         | \"font\": 1           | $.font: unknown field, expected only",
                "\"lastValid\"        | \"lastGood\"          | $.variants[1].lastGood: unknown field, expected only",
                "\"s1x1\": 16         | \"s1x1\": 0           | $.variants[0].architecture.body[1].fire.s1x1: expected",
                "\"mine.kiln\"        | 7                     | $.weights: expected a text",
                "\"/pictures/cat.png\"| \"cat\\u0000.png\"    | $.picture: expected the path of a file",
            })
    void faultsAreNamedWithTheirPlace(String text, String replacement, String message) throws IOException {
        String broken = golden().replace("weights/mine.kiln", "mine.kiln").replace(text, replacement);
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("mine.kilnproj: " + message);
    }

    @Test
    void aVariantThatNeverFittedIsRefused() {
        String text = ProjectJson.write(Project.of(Edits.input(5, 5).apply(V10)), folder);
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("$.variants[0].architecture: expected layers that fit, found conv1");
    }

    @Test
    void noVariantsAndTooManyAreRefused() {
        String head = "{\"format\": \"kiln-project\", \"version\": 1, \"front\": 0, \"variants\": [";
        assertThatThrownBy(() -> read(head + "]}")).hasMessageContaining("$.variants: expected at least one variant");
        String many = head + "1, ".repeat(Project.MAX_VARIANTS) + "1]}";
        assertThatThrownBy(() -> read(many)).hasMessageContaining("$.variants: expected an array of at most 100");
    }

    @Test
    void aTruncatedFileNeverPassesForAWholeOne() throws IOException {
        String text = golden().strip();
        for (int length = 0; length < text.length(); length += 97) {
            String part = text.substring(0, length);
            assertThatThrownBy(() -> read(part)).isInstanceOf(InputException.class);
        }
    }
}
