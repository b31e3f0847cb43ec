package dev.kiln.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.task.Background;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.core.compression.KilnFileWriter;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LosslessCompression;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureWriter;
import dev.kiln.core.image.SamplePictures;
import dev.kiln.core.io.Downloader;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import dev.kiln.presets.Preset;
import dev.kiln.presets.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Opening and saving as the menus do it, without a window. */
class WorkspaceTest {
    @TempDir
    Path folder;

    private final List<String> errors = new ArrayList<>();
    private final Deque<Runnable> work = new ArrayDeque<>();
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(
                preset("squeezenet-micro-32").architecture(),
                new Background(work::add, Runnable::run),
                new Messages((title, text) -> errors.add(title + ": " + text), "kiln.log"),
                folder,
                new Downloader());
    }

    private static Preset preset(String id) {
        return Presets.find(id).orElseThrow();
    }

    /** The order that no executor should take, and that two threads may come to. */
    private void runLastFirst() {
        while (!work.isEmpty()) {
            work.pollLast().run();
        }
    }

    private Path picture(String name) throws IOException {
        Path file = folder.resolve(name);
        PictureWriter.writePng(file, new Picture(1, 1, new int[1]));
        return file;
    }

    private Path architecture(String id) throws IOException {
        return Files.writeString(
                folder.resolve(id + ".json"), ArchitectureJson.write(preset(id).architecture()));
    }

    @Test
    void showsThePictureThatWasAskedForLast() throws IOException {
        workspace.open(picture("first.png"));
        workspace.open(picture("second.png"));
        runLastFirst();
        assertThat(workspace.run().pictureProperty().get().name()).isEqualTo("second.png");
        workspace.open(picture("third.png"));
        workspace.openSample(SamplePictures.all().get(0));
        runLastFirst();
        assertThat(workspace.run().pictureProperty().get().name())
                .isEqualTo("sample: " + SamplePictures.all().get(0).name());
    }

    @Test
    void aKilnFileOpensNetworkAndWeightsTogether() throws IOException {
        var architecture = preset("squeezenet-mini-64").architecture();
        var drawn = HeInitialization.initialize(ShapedGraph.infer(architecture.expand()), 1);
        Path file = folder.resolve("mini.kiln");
        KilnFileWriter.write(file, LosslessCompression.of(architecture, drawn), LayerCoder.ARITHMETIC);
        workspace.open(file);
        runLastFirst();
        assertThat(errors).isEmpty();
        assertThat(workspace.document().architecture()).isEqualTo(architecture);
        assertThat(workspace.document().file()).isEmpty();
        Weights shown = workspace.run().weightsProperty().get();
        assertThat(shown.description()).isEqualTo("mini.kiln");
        for (WeightTensor tensor : drawn.tensors()) {
            assertThat(shown.tensor(tensor.name()).orElseThrow().values()).isEqualTo(tensor.values());
        }
    }

    @Test
    void showsTheArchitectureThatWasAskedForLast() throws IOException {
        workspace.open(architecture("alexnet-bvlc"));
        workspace.open(architecture("squeezenet-v1.1"));
        runLastFirst();
        assertThat(workspace.document().architecture())
                .isEqualTo(preset("squeezenet-v1.1").architecture());
        workspace.open(architecture("alexnet-bvlc"));
        workspace.openPreset(preset("squeezenet-mini-64"));
        runLastFirst();
        assertThat(workspace.document().architecture())
                .isEqualTo(preset("squeezenet-mini-64").architecture());
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.json|is empty, expected a JSON document",
                "a.net|is empty, expected a Kiln file (.kiln) or the weights",
                "a.png|is empty; expected a picture",
                "a.txt|unknown kind of file, expected architectures (.json)",
                "missing.PNG|there is no such file"
            })
    void badFilesGiveOneMessageAndChangeNothing(String name, String message) throws IOException {
        Path file = folder.resolve(name);
        if (!name.startsWith("missing")) {
            Files.createFile(file);
        }
        workspace.open(file);
        runLastFirst();
        assertThat(errors)
                .singleElement()
                .asString()
                .startsWith("Could not open " + name)
                .contains(message);
        assertThat(workspace.document().architecture())
                .isEqualTo(preset("squeezenet-micro-32").architecture());
        assertThat(workspace.run().weightsProperty().get()).isNull();
        assertThat(workspace.run().pictureProperty().get()).isNull();
        assertThat(workspace.background().jobs()).isEmpty();
    }

    @Test
    void aFailedSaveLeavesTheDocumentUnsavedAndTheFolderAsItWas() throws IOException {
        Path target = folder.resolve("missing").resolve("net.json");
        workspace.document().apply(Edits.input(64, 64));
        workspace.projects().save(target);
        workspace.exportDl4jJson(target);
        runLastFirst();
        assertThat(errors).hasSize(2).allMatch(error -> error.contains("there is no folder"));
        assertThat(workspace.document().dirtyProperty().get()).isTrue();
        assertThat(workspace.document().file()).isEmpty();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void exportsWhatDl4jReads() throws IOException {
        Path target = folder.resolve("net.dl4j.json");
        workspace.exportDl4jJson(target);
        runLastFirst();
        assertThat(errors).isEmpty();
        assertThat(target).content().contains("fire2/squeeze1x1", "networkInputs");
    }
}
