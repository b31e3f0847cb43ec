package dev.kiln.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.document.Document;
import dev.kiln.app.settings.SettingsStore;
import dev.kiln.app.task.Background;
import dev.kiln.app.task.LatestTask;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.core.compression.Compression;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.project.Project;
import dev.kiln.core.project.json.ProjectJson;
import dev.kiln.presets.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFilesTest {
    private final Architecture v10 =
            Presets.find("squeezenet-v1.0").orElseThrow().architecture();

    @TempDir
    Path folder;

    private final Document document = new Document(v10);
    private final List<String> failures = new ArrayList<>();
    private final List<Path> shown = new ArrayList<>();
    private final Copies copies = new Copies();
    private ProjectFiles files;

    /** Remembers what should be kept, and keeps it when asked to. */
    private static final class Copies implements Autosave {
        private Optional<Project> wanted = Optional.empty();

        @Override
        public void keep(Project project, Optional<Path> savedAs) {
            wanted = Optional.of(project);
        }

        @Override
        public void clear() {
            wanted = Optional.empty();
        }

        @Override
        public void afterNextCopy(Runnable action) {
            action.run();
        }

        @Override
        public void close() {
            clear();
        }
    }

    private final class Shown implements ProjectFiles.References {
        @Override
        public Optional<Path> weights() {
            return shown.stream()
                    .filter(file -> file.toString().endsWith(".net"))
                    .findFirst();
        }

        @Override
        public Optional<Path> picture() {
            return shown.stream()
                    .filter(file -> file.toString().endsWith(".png"))
                    .findFirst();
        }

        @Override
        public void openWeights(Path file) {
            shown.add(file);
        }

        @Override
        public void openPicture(Path file) {
            shown.add(file);
        }
    }

    @BeforeEach
    void open() {
        Background atOnce = new Background(Runnable::run, Runnable::run);
        files = new ProjectFiles(
                document,
                new Shown(),
                atOnce,
                new LatestTask(atOnce),
                copies,
                SettingsStore.inMemory(),
                (action, failure) -> failures.add(action + ": " + failure.getMessage()));
    }

    @Test
    void aProjectComesBackWithAllItsVariantsAndFiles() throws IOException {
        Path file = folder.resolve("mine.kilnproj");
        shown.addAll(List.of(
                folder.resolve("a.net").toAbsolutePath(),
                folder.resolve("b.png").toAbsolutePath()));
        List<Path> before = List.copyOf(shown);
        document.pinBaseline();
        document.duplicateVariant();
        document.apply(Edits.squeezeRatio(0.25));
        files.save(file);
        Project saved = document.contents().project();
        assertThat(document.dirtyProperty().get()).isFalse();
        document.open(v10, null);
        shown.clear();
        files.openProject(file);
        assertThat(document.contents().project()).isEqualTo(saved);
        assertThat(shown).isEqualTo(before);
        assertThat(document.file()).contains(file);
        assertThat(failures).isEmpty();
    }

    @Test
    void anArchitectureIsSavedBackAsOneWhileItIsAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("net.json"), ArchitectureJson.write(v10));
        files.openArchitecture(file);
        document.apply(Edits.squeezeRatio(0.25));
        assertThat(files.hasFittingFile()).isTrue();
        assertThat(files.ending()).isEqualTo(".json");
        files.save(file);
        assertThat(ArchitectureJson.read(file)).isEqualTo(document.architecture());
        document.duplicateVariant();
        assertThat(files.hasFittingFile()).isFalse();
        assertThat(files.ending()).isEqualTo(".kilnproj");
    }

    @Test
    void whatAnArchitecturesFileCannotHoldIsNotLostInOne() throws IOException {
        Path file = Files.writeString(folder.resolve("net.json"), "as it was");
        document.apply(Edits.input(5, 5));
        files.save(file);
        assertThat(failures).singleElement().asString().contains("expected a name that ends in .kilnproj");
        assertThat(file).hasContent("as it was");
        assertThat(document.dirtyProperty().get()).isTrue();
        files.save(folder.resolve("net.kilnproj"));
        assertThat(ProjectJson.read(folder.resolve("net.kilnproj"))
                        .project()
                        .variants()
                        .get(0)
                        .architecture())
                .isEqualTo(document.architecture());
    }

    @Test
    void aCopyIsKeptOfWhatIsNotSavedOnly() {
        document.apply(Edits.squeezeRatio(0.25));
        assertThat(copies.wanted).contains(document.contents().project());
        document.duplicateVariant();
        document.pinBaseline();
        assertThat(copies.wanted).contains(document.contents().project());
        files.save(folder.resolve("mine.kilnproj"));
        assertThat(copies.wanted).isEmpty();
        document.undo();
        document.showVariant(0);
        document.undo();
        assertThat(copies.wanted).contains(document.contents().project());
        files.close();
        assertThat(copies.wanted).isEmpty();
    }

    @Test
    void theLastTenFilesAreRememberedWithoutRepetition() {
        List<Path> saved = IntStream.range(0, 12)
                .mapToObj(i -> folder.toAbsolutePath().resolve(i + ".json"))
                .toList();
        saved.forEach(files::save);
        files.save(saved.get(5));
        assertThat(files.recent().files())
                .hasSize(10)
                .startsWith(saved.get(5), saved.get(11), saved.get(10))
                .doesNotHaveDuplicates();
        files.recent().remove(saved.get(11));
        assertThat(files.recent().files()).doesNotContain(saved.get(11)).hasSize(9);
    }

    @Test
    void aFileThatCannotBeReadChangesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.kilnproj"), "{\"format\": ");
        document.apply(Edits.squeezeRatio(0.25));
        files.openProject(file);
        assertThat(failures).singleElement().asString().contains("mine.kilnproj: line 1");
        assertThat(document.undoLabelProperty().get()).isNotEmpty();
        assertThat(files.recent().files()).isEmpty();
    }

    @Test
    void aStepOfThePlanAloneIsKeptForRecovery() {
        Compression first = Compression.LOSSLESS.with(LayerCoder.HUFFMAN);
        document.compress("code by Huffman", first);
        assertThat(copies.wanted.orElseThrow().variants().get(0).compression()).isEqualTo(first);
        // it is dirty already: nothing but the plan changes
        Compression second = Compression.LOSSLESS.with(LayerCoder.PLAIN);
        document.compress("plain", second);
        assertThat(copies.wanted.orElseThrow().variants().get(0).compression()).isEqualTo(second);
        document.undo();
        document.undo();
        assertThat(copies.wanted).isEmpty();
    }
}
