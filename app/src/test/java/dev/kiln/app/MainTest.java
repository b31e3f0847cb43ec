package dev.kiln.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows: encodings, locales, displays, and memory that runs out. */
class MainTest {
    private static final List<String> IN_ARABIC = List.of("-Duser.language=ar", "-Duser.country=EG");
    private static final Map<String, String> C_LOCALE = Map.of("LC_ALL", "C", "LANG", "C");

    @TempDir
    Path folder;

    /** The exit code, and what was printed. */
    private record Outcome(int exitCode, String out, String err) {}

    private Outcome kiln(List<String> flags, Map<String, String> environment, String... arguments) throws Exception {
        return kiln(flags, environment, folder.resolve("out").toFile(), arguments);
    }

    private Outcome kiln(List<String> flags, Map<String, String> environment, File out, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + folder);
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.kiln.app.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("DISPLAY", "JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(environment);
        File err = folder.resolve("err").toFile();
        Process process = builder.redirectOutput(out).redirectError(err).start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Outcome(process.exitValue(), out.isFile() ? text(out) : "", text(err));
    }

    private static String text(File file) throws IOException {
        return Files.readString(file.toPath(), StandardCharsets.UTF_8);
    }

    @Test
    void printsUtf8WhereTheLocaleHasOnlyAscii() throws Exception {
        assertThat(kiln(List.of(), C_LOCALE, "presets").out()).contains("3×227×227");
        String json = kiln(List.of(), C_LOCALE, "presets", "--json").out();
        assertThat(new ObjectMapper().readTree(json).get("presets")).isNotEmpty();
    }

    @Test
    void printsEnglishNumbersWhateverTheLanguage() throws Exception {
        assertThat(kiln(IN_ARABIC, Map.of(), "analyze", "squeezenet-v1.0").out())
                .contains("receptive field of the last convolution: 155 pixels, every 16");
        assertThat(kiln(IN_ARABIC, Map.of(), "analyze", "squeezenet-v1.0", "--set", "modules=257")
                        .err())
                .contains("modules=257: expected a whole number from 1 to 256");
    }

    /** Turkish turns an I into a dotless i when it makes a word small. */
    @Test
    void readsWordsInTurkeyToo() throws Exception {
        List<String> turkish = List.of("-Duser.language=tr", "-Duser.country=TR");
        assertThat(kiln(turkish, Map.of(), "analyze", "squeezenet-v1.0", "--set", "bypass=SIMPLE", "--json")
                        .exitCode())
                .isZero();
    }

    @Test
    void saysInOneSentenceThatThereIsNoDisplay() throws Exception {
        Outcome outcome = kiln(List.of("-Dkiln.command=kiln"), Map.of());
        assertThat(outcome)
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "Kiln needs a display to open its window, and there is none; without one, try: kiln analyze"
                                + " squeezenet-v1.0" + System.lineSeparator()));
    }

    @Test
    void saysThatThereIsTooLittleMemoryWithoutAStackTrace() throws Exception {
        Path weights = SharedData.file("models/squeezenet_v1.0_deep_compressed.net");
        Path picture = SharedData.file("golden/cat.png");
        Outcome outcome = kiln(
                List.of("-Xmx16m"),
                Map.of(),
                "classify",
                "squeezenet-v1.0",
                "--weights",
                weights.toString(),
                picture.toString());
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines()).hasSize(1).first().asString().contains("memory");
    }

    /** The warning appears once: the second process has an environment without its cause. */
    @Test
    void startsItselfAgainWhereNativeLibrariesWouldReadTheEnvironment() throws Exception {
        Map<String, String> environment = Map.of("OMP_NUM_THREADS", "many", "DNNL_VERBOSE", "0");
        Outcome outcome =
                kiln(List.of(), environment, "export", "squeezenet-micro-32", "--format", "nothing", "--out", "x");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err().lines().filter(line -> line.contains("OMP_NUM_THREADS")))
                .containsExactly("kiln: OMP_NUM_THREADS is ignored: expected a number of at least 1, found \"many\"");
        assertThat(outcome.err()).contains("found \"nothing\"");
    }

    /** A folder that cannot be made, as where there is no permission for it. */
    @Test
    void saysWhatHelpsWhereANativeLibraryDoesNotLoad() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        List<String> flags = List.of(
                "-Dorg.bytedeco.javacpp.cachedir=" + file.resolve("cache"),
                "-Duser.home=" + file,
                "-Djava.io.tmpdir=" + file);
        Outcome outcome = kiln(
                flags,
                Map.of(),
                "classify",
                "squeezenet-micro-32",
                SharedData.file("golden/cat.png").toString());
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("native library does not load (").contains("org.bytedeco.javacpp.cachedir");
        assertThat(outcome.err()).doesNotContain("\tat ").doesNotContain("unexpected");
    }

    @Test
    void takesNoOffenceAtAReaderThatStopsEarly() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "/bin/sh is absent: skipped");
        Path codeFile = folder.resolve("code");
        Path err = folder.resolve("err");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process shell = new ProcessBuilder(
                        "/bin/sh",
                        "-c",
                        "{ \"$0\" \"$@\"; echo $? > code; } | head -c 10",
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.kiln.app.Main",
                        "analyze",
                        "squeezenet-v1.0",
                        "--set",
                        "modules=256",
                        "--json")
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(err.toFile())
                .start();
        assertThat(shell.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(codeFile).content().isEqualToIgnoringWhitespace("0");
        assertThat(err).isEmptyFile();
    }

    @Test
    void failsWhereTheOutputCannotBeWritten() throws Exception {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "/dev/full is absent: skipped");
        Outcome outcome = kiln(List.of(), Map.of(), full, "presets", "--json");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err().lines())
                .containsExactly("kiln: standard output was closed or is full before all was written");
    }
}
