package dev.kiln.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script as a user calls it: from another folder, in a process of its own, without a display. */
@DisabledOnOs(OS.WINDOWS)
class DistributionIT {
    private static final Path SCRIPT = Path.of("target/kiln/bin/kiln").toAbsolutePath();

    @TempDir
    Path folder;

    private record Outcome(int exitCode, String out, String err) {}

    private Outcome run(Path script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(Arrays.asList(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("DISPLAY");
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Outcome(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    @Test
    void runsACommand() throws Exception {
        Outcome outcome = run(SCRIPT, "analyze", "squeezenet-v1.0", "--json");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains("\"parameters\" : 1248424");
    }

    @Test
    void isFoundThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("kiln link"), SCRIPT);
        assertThat(run(link, "presets").out()).contains("squeezenet-v1.1");
    }

    @Test
    void loadsDl4jWithoutChatter() throws Exception {
        Path target = folder.resolve("net.json");
        Outcome outcome = run(SCRIPT, "export", "squeezenet-micro-32", "--format", "dl4j-json", "--out", "net.json");
        assertThat(outcome).isEqualTo(new Outcome(0, "wrote net.json" + System.lineSeparator(), ""));
        assertThat(target).isNotEmptyFile();
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void withoutADisplayItSaysSoAndNamesACommandThatWorks() throws Exception {
        Outcome outcome = run(SCRIPT);
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err().lines()).hasSize(1).first().asString().contains("display");
        String command = outcome.err().strip().substring(outcome.err().indexOf("try: ") + "try: ".length());
        Outcome suggested = run(Path.of(command.split(" ")[0]), "analyze", "squeezenet-v1.0");
        assertThat(suggested.exitCode()).isZero();
    }
}
