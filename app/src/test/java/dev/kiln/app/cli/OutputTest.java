package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.calibration.Calibration;
import dev.kiln.core.compression.KilnFileWriter;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LosslessCompression;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.image.PictureWriter;
import dev.kiln.core.weights.HeInitialization;
import dev.kiln.core.weights.Weights;
import dev.kiln.presets.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command that writes looks at its target before it does anything else, and never replaces what it reads. */
class OutputTest extends CommandRuns {
    private static final String NETWORK = "squeezenet-micro-32";

    /** By command: what comes before {@code --out}; FOLDER is the test's, in which some inputs lie. */
    private static final Map<String, String> COMMANDS = new TreeMap<>(Map.of(
            "compress", "compress FOLDER/in.kiln --lossless",
            "decompress", "decompress FOLDER/in.kiln",
            "export", "export FOLDER/in.json --format kiln",
            "factorize", "factorize FOLDER/in.kiln --energy 0.9",
            "kernels", "weights kernels FOLDER/in.kiln --layer conv1",
            "activations", "activations FOLDER/in.kiln FOLDER/in.png --layer conv1"));

    private static final Map<String, String> ENDINGS =
            Map.of("compress", ".kiln", "decompress", ".npz", "export", ".json", "factorize", ".json");

    @TempDir
    Path folder;

    @BeforeEach
    void inputs() throws IOException {
        run(
                "export",
                NETWORK,
                "--format",
                "kiln",
                "--out",
                folder.resolve("in.json").toString());
        Architecture network = Presets.find(NETWORK).orElseThrow().architecture();
        Weights weights = HeInitialization.initialize(ShapedGraph.infer(network.expand()), 1);
        KilnFileWriter.write(
                folder.resolve("in.kiln"), LosslessCompression.of(network, weights), LayerCoder.ARITHMETIC);
        PictureWriter.writePng(
                folder.resolve("in.png"), Calibration.generatedPictures().get(0));
        err.reset();
    }

    private int writing(String command, Path target) {
        List<String> arguments = new ArrayList<>();
        for (String word : COMMANDS.get(command).split(" ")) {
            arguments.add(word.replace("FOLDER", folder.toString()));
        }
        arguments.addAll(List.of("--out", target.toString()));
        return run(arguments.toArray(String[]::new));
    }

    private void assertRefused(String command, Path target, String why) {
        err.reset();
        assertThat(writing(command, target)).as("%s: %s", command, errors()).isEqualTo(1);
        assertThat(errors().lines()).as(command).hasSize(1);
        assertThat(errors())
                .startsWith("kiln: " + target + ": ")
                .contains(why)
                .doesNotContain(".part")
                .doesNotContain("Exception");
        assertThat(out.size()).isZero();
    }

    static Stream<String> writingFiles() {
        return ENDINGS.keySet().stream().sorted();
    }

    static Stream<String> writing() {
        return COMMANDS.keySet().stream();
    }

    /** Who adds a command that writes adds it here. */
    @Test
    void allCommandsThatWriteAreInTheTable() {
        List<String> found = new ArrayList<>();
        collect(KilnCommand.line(System.out, System.err), found);
        assertThat(found).containsExactlyInAnyOrderElementsOf(COMMANDS.keySet());
    }

    private static void collect(CommandLine line, List<String> found) {
        if (line.getCommandSpec().findOption("--out") != null) {
            found.add(line.getCommandName());
        }
        line.getSubcommands().values().forEach(sub -> collect(sub, found));
    }

    @ParameterizedTest
    @MethodSource("writingFiles")
    void filesThatCannotBeWrittenAreNamedAtOnce(String command) throws IOException {
        String name = "out" + ENDINGS.get(command);
        assertRefused(
                command, folder.resolve("nowhere").resolve(name), "there is no folder " + folder.resolve("nowhere"));
        assertRefused(command, Files.createDirectories(folder.resolve("folder").resolve(name)), "is a folder");
        Path file = Files.createFile(folder.resolve("file"));
        assertRefused(command, file.resolve(name), file + " is no folder");
    }

    @ParameterizedTest
    @MethodSource("writingFiles")
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatIsReadOnlyStays(String command) throws IOException {
        Path target = Files.writeString(folder.resolve("kept" + ENDINGS.get(command)), "kept");
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r--r--r--"));
        assertRefused(command, target, "is read-only");
        assertThat(target).hasContent("kept");
    }

    /** Not even the superuser makes files there. */
    @ParameterizedTest
    @MethodSource("writing")
    void aFolderThatTakesNoFilesIsNamedAtOnce(String command) {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "there is no /proc: skipped");
        String name = ENDINGS.containsKey(command) ? "out" + ENDINGS.get(command) : "out";
        assertRefused(command, Path.of("/proc").resolve(name), "the folder /proc");
    }

    @ParameterizedTest
    @MethodSource("writing")
    void theTargetComesBeforeTheInput(String command) throws IOException {
        Files.writeString(folder.resolve("in.kiln"), "no network");
        Files.writeString(folder.resolve("in.json"), "no network");
        Path file = Files.createFile(folder.resolve("file"));
        String name = ENDINGS.containsKey(command) ? "out" + ENDINGS.get(command) : "out";
        assertRefused(command, file.resolve(name), "folder");
    }

    @ParameterizedTest
    @CsvSource({"compress, in.kiln", "export, in.json", "factorize, in.kiln"})
    void whatIsReadIsNotReplaced(String command, String name) throws IOException {
        Path target = folder.resolve(name);
        byte[] before = Files.readAllBytes(target);
        assertRefused(command, target, "is read by this command");
        assertThat(target).hasBinaryContent(before);
    }

    @Test
    void aPictureThatIsReadIsNotReplacedByAMap() throws IOException {
        Path target = Files.copy(folder.resolve("in.png"), folder.resolve("conv1_0000.png"));
        byte[] before = Files.readAllBytes(target);
        assertThat(run("activations", NETWORK, target.toString(), "--layer", "conv1", "--out", folder.toString()))
                .isEqualTo(1);
        assertThat(errors()).contains(target + ": is read by this command");
        assertThat(target).hasBinaryContent(before);
    }

    @Test
    void anotherNameOfTheInputIsNotReplacedEither() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.kiln"), folder.resolve("in.kiln"));
        assertRefused("compress", link, "is read by this command");
    }

    @Test
    void theEndingsOfOtherFormatsAreRefusedWithWhatTheyMean() {
        for (String ending : List.of("net", "NPZ", "json", "onnx")) {
            assertThat(writing("compress", folder.resolve("x." + ending))).isEqualTo(2);
            assertThat(errors())
                    .contains("expected a name that ends with .kiln; \"kiln decompress\" writes .net and .npz");
        }
        assertThat(writing("export", folder.resolve("x.kiln"))).isEqualTo(2);
        assertThat(errors()).contains("expected a name that ends with .json; \"kiln compress\" writes .kiln files");
        assertThat(writing("compress", folder.resolve("squeezenet-v1.0"))).isZero();
        assertThat(folder.resolve("x.net")).doesNotExist();
    }

    @Test
    void nothingIsLeftOfTheTrial() throws IOException {
        assertThat(writing("activations", folder.resolve("a/b/c"))).as(errors()).isZero();
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }
}
