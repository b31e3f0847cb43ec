package dev.kiln.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What reaches Java through the start script: a Java that only prints its environment and arguments stands in for it. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {
    @TempDir
    Path folder;

    private Path java;

    private record Outcome(int exitCode, String out, String err) {
        Map<String, String> environment() {
            return out.lines()
                    .filter(line -> line.contains("=") && !line.startsWith("argument "))
                    .collect(Collectors.toMap(
                            line -> line.substring(0, line.indexOf('=')),
                            line -> line.substring(line.indexOf('=') + 1)));
        }

        List<String> arguments() {
            return out.lines()
                    .filter(line -> line.startsWith("argument "))
                    .map(line -> line.substring("argument ".length()))
                    .toList();
        }
    }

    @BeforeEach
    void standIn() throws Exception {
        java = javaHome("jdk", "17.0.9");
    }

    private Path javaHome(String name, String version) throws Exception {
        Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        Files.writeString(bin.getParent().resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        program(bin.resolve("java"), "#!/bin/sh\nenv\nfor a in \"$@\"; do echo \"argument $a\"; done\n");
        return bin.getParent();
    }

    private static void program(Path file, String text) throws Exception {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path installed(String folderName) throws Exception {
        Path bin = Files.createDirectories(folder.resolve(folderName).resolve("bin"));
        program(bin.resolve("kiln"), Files.readString(Path.of("src/main/dist/bin/kiln")));
        return bin.resolve("kiln");
    }

    private Outcome start(Map<String, String> environment, String... arguments) throws Exception {
        return start(installed("kiln"), environment, arguments);
    }

    private Outcome start(Path script, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeIf(NativeEnvironment::isRead);
        builder.environment().put("JAVA_HOME", java.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Outcome(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private Map<String, String> read(Map<String, String> environment, String... arguments) throws Exception {
        Outcome outcome = start(environment, arguments);
        assertThat(outcome.exitCode()).isZero();
        Map<String, String> found = new HashMap<>(outcome.environment());
        found.keySet().removeIf(name -> !NativeEnvironment.isRead(name));
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OMP_DISPLAY_ENV",
                "OMP_NESTED",
                "GOMP_DEBUG",
                "GOMP_SPINCOUNT",
                "KMP_SETTINGS",
                "DNNL_VERBOSE",
                "ONEDNN_VERBOSE",
                "MKLDNN_VERBOSE",
                "MKL_VERBOSE",
                "OPENBLAS_VERBOSE",
                "BLIS_NUM_THREADS",
                "OMP_SOMETHING_OF_NEXT_YEAR"
            })
    void noSettingOfNativeLibrariesReachesJavaButKilnsOwn(String name) throws Exception {
        assertThat(read(Map.of(name, "1"), "presets")).isEqualTo(Map.of("GOMP_SPINCOUNT", "20000"));
    }

    @Test
    void theWindowsWaitingThreadsSoonYield() throws Exception {
        assertThat(read(Map.of("GOMP_SPINCOUNT", "7"))).isEqualTo(Map.of("GOMP_SPINCOUNT", "500"));
        assertThat(read(Map.of(), "window", "a.png")).isEqualTo(Map.of("GOMP_SPINCOUNT", "500"));
    }

    /** A list has a number for each level of nesting: OpenMP 5.2, 21.1.2. */
    @ParameterizedTest
    @CsvSource({"1, 1", "'1,4', 1", "' 1 , 4 ', 1", "001, 1"})
    void aNumberOfThreadsReachesJavaAsAPlainOne(String wanted, String passed) throws Exception {
        Outcome outcome = start(Map.of("OMP_NUM_THREADS", wanted), "presets");
        assertThat(outcome.environment()).containsEntry("OMP_NUM_THREADS", passed);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void thereAreNoMoreThreadsThanProcessors() throws Exception {
        String passed = start(Map.of("OMP_NUM_THREADS", "99999999999"), "presets")
                .environment()
                .get("OMP_NUM_THREADS");
        assertThat(Integer.parseInt(passed)).isBetween(1, 100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "0", "-2", "1.5", ",4", "1x", "*"})
    void whatIsNoNumberOfThreadsIsIgnoredWithAWarning(String wanted) throws Exception {
        Outcome outcome = start(Map.of("OMP_NUM_THREADS", wanted), "presets");
        assertThat(outcome.environment()).doesNotContainKey("OMP_NUM_THREADS");
        assertThat(outcome.err().strip())
                .isEqualTo(
                        "kiln: OMP_NUM_THREADS is ignored: expected a number of at least 1, found \"" + wanted + "\"");
    }

    @Test
    void argumentsAndOptionsArriveAsTheyAre() throws Exception {
        Path script = installed("a 'folder' with \"quotes\" $HOME");
        Outcome outcome = start(script, Map.of("KILN_OPTS", "-Xmx1g -Dx=*"), "classify", "a b", "*", "", "@c");
        assertThat(outcome.arguments())
                .containsExactly(
                        "-Dkiln.command=" + script,
                        "-Dkiln.environment=own",
                        "-Xmx1g",
                        "-Dx=*",
                        "-cp",
                        script.getParent().getParent().toRealPath() + "/lib/*",
                        "dev.kiln.app.Main",
                        "classify",
                        "a b",
                        "*",
                        "",
                        "@c");
    }

    @Test
    void isFoundThroughLinksOfLinks() throws Exception {
        Path script = installed("kiln");
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("kiln/bin/kiln"));
        Path second = Files.createSymbolicLink(
                Files.createDirectory(folder.resolve("-bin")).resolve("a kiln"), first);
        assertThat(start(second, Map.of(), "presets").arguments())
                .contains(script.getParent().getParent().toRealPath() + "/lib/*");
    }

    @Test
    void aFolderThatJavaCannotNameIsRefusedInASentence() throws Exception {
        Outcome outcome = start(installed("with:colon"), Map.of(), "presets");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err().lines()).singleElement().asString().contains("with:colon has a colon in its name");
    }

    @Test
    void aFolderWithoutJavaIsRefusedInASentence() throws Exception {
        Outcome outcome = start(Map.of("JAVA_HOME", folder.resolve("nothing").toString()), "presets");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .startsWith("kiln: JAVA_HOME is " + folder.resolve("nothing") + ", which has no bin/java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_392", "11.0.21", "16"})
    void anOlderJavaIsRefusedInASentence(String version) throws Exception {
        Outcome outcome = start(Map.of("JAVA_HOME", javaHome("old", version).toString()), "presets");
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err().lines())
                .singleElement()
                .asString()
                .endsWith("old/bin/java is Java " + version
                        + ", and Kiln needs 17 or newer: set JAVA_HOME to the folder of one");
    }

    @Test
    void anOlderJavaThatHasOnlyItsProgramIsRefusedToo() throws Exception {
        Path old = javaHome("old", "11");
        Files.delete(old.resolve("release"));
        program(old.resolve("bin/java"), "#!/bin/sh\necho 'openjdk version \"11.0.21\" 2023-10-17' >&2\n");
        Outcome outcome = start(Map.of("JAVA_HOME", old.toString()), "presets");
        assertThat(outcome.err()).contains("is Java 11.0.21, and Kiln needs 17 or newer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "21.0.2", "25-ea"})
    void newerOnesStart(String version) throws Exception {
        assertThat(start(Map.of("JAVA_HOME", javaHome("new", version).toString()), "presets")
                        .exitCode())
                .isZero();
    }
}
