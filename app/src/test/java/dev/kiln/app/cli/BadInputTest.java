package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command with every kind of bad input: exit code 1, one sentence that names it once, and nothing on standard output. */
class BadInputTest extends CommandRuns {
    /** Each place of a command where a file can be wrong is BAD; FOLDER is the test's. */
    private static final List<String> COMMANDS = List.of(
            "analyze BAD",
            "compare squeezenet-v1.0 BAD",
            "export BAD --format kiln --out FOLDER/out.json",
            "weights inspect BAD",
            "weights kernels BAD --layer conv1 --out FOLDER/out",
            "classify BAD FOLDER/good.png",
            "classify squeezenet-micro-32 --weights BAD FOLDER/good.png",
            "classify squeezenet-micro-32 BAD",
            "activations squeezenet-micro-32 --weights BAD FOLDER/good.png --layer conv1 --out FOLDER/out",
            "activations squeezenet-micro-32 BAD --layer conv1 --out FOLDER/out",
            "explain squeezenet-micro-32 BAD --layer conv1 --cell 0,0,0",
            "distance squeezenet-micro-32 BAD --other-seed 2",
            "distance squeezenet-micro-32 FOLDER/good.png --other-weights BAD",
            "distance squeezenet-micro-32 FOLDER/good.png --other BAD",
            "evaluate squeezenet-v1.0 --weights BAD FOLDER/labelled",
            "compress squeezenet-micro-32 --weights BAD --lossless --out FOLDER/out.kiln",
            "compress BAD --lossless --out FOLDER/out.kiln --weights FOLDER/good.png",
            "decompress BAD --out FOLDER/out.npz",
            "sensitivity squeezenet-micro-32 --weights BAD",
            "factorize squeezenet-micro-32 --weights BAD --rank conv1=1");

    private static final List<String> KINDS =
            List.of("missing", "folder", "empty", "text.net", "text.kiln", "text.png");

    @TempDir
    Path folder;

    static Stream<String> commands() {
        return COMMANDS.stream();
    }

    private void prepare() throws IOException {
        Files.createDirectories(folder.resolve("folder"));
        Files.createDirectories(folder.resolve("labelled"));
        Files.copy(Path.of(cat()), folder.resolve("good.png"));
        Files.copy(Path.of(cat()), folder.resolve("labelled").resolve("n02123045.png"));
        Files.createFile(folder.resolve("empty"));
        for (String name : List.of("text.net", "text.kiln", "text.png")) {
            Files.writeString(folder.resolve(name), "a letter to nobody\n".repeat(20));
        }
    }

    private int run(String command, Path bad, boolean json) {
        List<String> words = new ArrayList<>();
        for (String word : command.split(" ")) {
            words.add(word.equals("BAD") ? bad.toString() : word.replace("FOLDER", folder.toString()));
        }
        if (json) {
            words.add("--json");
        }
        err.reset();
        return run(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void isRefusedInOneSentenceThatNamesTheFileOnce(String command) throws IOException {
        prepare();
        for (String kind : KINDS) {
            Path bad = folder.resolve(kind);
            for (boolean json : new boolean[] {false, true}) {
                assertThat(run(command, bad, json))
                        .as("%s with %s: %s", command, kind, errors())
                        .isEqualTo(1);
                assertThat(out.size()).as("%s with %s", command, kind).isZero();
                List<String> lines = errors().lines()
                        .filter(line -> !line.contains("random"))
                        .toList();
                assertThat(lines).as("%s with %s", command, kind).hasSize(1);
                assertThat(lines.get(0))
                        .startsWith("kiln: " + bad + ": ")
                        .doesNotContain("Exception")
                        .doesNotContain("kiln: kiln")
                        .matches(line -> line.indexOf(bad.toString()) == line.lastIndexOf(bad.toString()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "analyze squeezenet-v10|squeezenet-v1.0",
                "compare squeezenet-v1.0 alexnet-bvcl|alexnet-bvlc",
                "activations squeezenet-v1.0 FOLDER/good.png --layer fire2/expnd3x3 --out FOLDER/out|fire2/expand3x3",
                "explain squeezenet-v1.0 FOLDER/good.png --layer cnv1 --cell 0,0,0|conv1",
                "activations squeezenet-v1.0 FOLDER/good.png --evidence tabbi --out FOLDER/out|tabby"
            })
    void whatIsMisspeltIsAnsweredWithWhatIsNear(String command, String near) throws IOException {
        prepare();
        assertThat(run(command, folder, false)).isEqualTo(1);
        assertThat(errors().lines().toList().get(0)).startsWith("kiln: ").contains(near);
        assertThat(out.size()).isZero();
    }

    @Test
    void numbersOfBytesHaveCommas() throws IOException {
        Path cut = folder.resolve("cut.net");
        byte[] whole = Files.readAllBytes(Path.of(authorsWeights()));
        Files.write(cut, java.util.Arrays.copyOf(whole, 300_000));
        assertThat(run("weights", "inspect", cut.toString())).isEqualTo(1);
        assertThat(errors())
                .startsWith("kiln: " + cut + ": byte ")
                .doesNotContainPattern("[0-9]{4}[^0-9x]*bytes|byte [0-9]{4}");
    }
}
