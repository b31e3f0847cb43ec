package dev.kiln.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void everyFileOfOthersIsNamedInTheNotices() throws IOException {
        Path root = SCRIPT.getParent().getParent();
        List<String> named = Files.readAllLines(root.resolve("THIRD-PARTY.txt")).stream()
                .map(line -> Pattern.compile(":([^:]+):([^:]+)\\)$").matcher(line))
                .filter(Matcher::find)
                .map(found -> found.group(1) + "-" + found.group(2))
                .toList();
        List<String> others = names(root.resolve("lib")).stream()
                .filter(jar -> !jar.startsWith("kiln-"))
                .toList();
        assertThat(others).hasSizeGreaterThan(50);
        assertThat(others).allMatch(jar -> named.stream()
                .anyMatch(name -> jar.equals(name + ".jar") || jar.startsWith(name + "-")));
    }

    @Test
    void theTextOfEveryLicenseIsThere() throws IOException {
        Path root = SCRIPT.getParent().getParent();
        Set<String> licenses = Pattern.compile("^((?:\\([^)]+\\) )+)", Pattern.MULTILINE)
                .matcher(Files.readString(root.resolve("THIRD-PARTY.txt")))
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split("[()]| with ")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        assertThat(licenses).contains("Apache-2.0", "EPL-1.0", "LGPL-2.1", "GPL-2.0-with-classpath-exception");
        assertThat(names(root.resolve("licenses")))
                .containsAll(licenses.stream().map(name -> name + ".txt").toList());
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
