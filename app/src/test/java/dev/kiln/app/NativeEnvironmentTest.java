package dev.kiln.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What native libraries see where Kiln is started without its script. */
class NativeEnvironmentTest {
    private final List<String> warnings = new ArrayList<>();

    private Map<String, String> clean(Map<String, String> environment) {
        return NativeEnvironment.clean(environment, false, 8, warnings::add);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OMP_DISPLAY_ENV",
                "GOMP_SPINCOUNT",
                "KMP_SETTINGS",
                "DNNL_VERBOSE",
                "ONEDNN_VERBOSE",
                "MKLDNN_VERBOSE",
                "MKL_VERBOSE",
                "OPENBLAS_VERBOSE",
                "BLIS_NUM_THREADS",
                "VECLIB_MAXIMUM_THREADS",
                "omp_num_threads"
            })
    void whatNativeLibrariesReadIsNoticedAndDropped(String name) {
        assertThat(NativeEnvironment.isClean(Map.of(name, "1"))).isFalse();
        Map<String, String> clean = clean(Map.of(name, "1", "HOME", "/home/someone"));
        assertThat(clean).isEqualTo(Map.of("HOME", "/home/someone", "GOMP_SPINCOUNT", "20000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATH", "COMP_WORDBREAKS", "OMPI_COMM_WORLD_RANK", "_OMP_X", "OMP"})
    void whatTheyDoNotReadStays(String name) {
        assertThat(NativeEnvironment.isClean(Map.of(name, "1"))).isTrue();
        assertThat(clean(Map.of(name, "1"))).containsEntry(name, "1");
    }

    /** OpenMP 5.2, 21.1.2: a list has a positive number for each level. */
    @ParameterizedTest
    @CsvSource({"3, 3", "'4,3,2', 4", "' 2 , 1', 2", "08, 8", "64, 8", "99999999999, 8"})
    void aNumberOfThreadsIsPassedOnAsAPlainOne(String wanted, String passed) {
        assertThat(clean(Map.of("OMP_NUM_THREADS", wanted))).containsEntry("OMP_NUM_THREADS", passed);
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "0", "-2", "1.5", ",4", "2x"})
    void whatIsNoNumberOfThreadsIsIgnoredWithAWarning(String wanted) {
        assertThat(clean(Map.of("OMP_NUM_THREADS", wanted))).doesNotContainKey("OMP_NUM_THREADS");
        assertThat(warnings).singleElement().asString().contains("OMP_NUM_THREADS is ignored", wanted);
    }

    @Test
    void beforeTheWindowWaitingThreadsSoonYield() {
        assertThat(NativeEnvironment.clean(Map.of(), true, 8, warnings::add))
                .isEqualTo(Map.of("GOMP_SPINCOUNT", "500"));
    }

    /** The start script knows the same names. */
    @Test
    void theStartScriptClearsTheSame() throws Exception {
        String script = Files.readString(Path.of("src/main/dist/bin/kiln"));
        String names = script.substring(script.indexOf("^((") + 3, script.indexOf(")_[A-Za-z"));
        assertThat(names.split("\\|")).allMatch(owner -> NativeEnvironment.isRead(owner + "_X"));
        String batch = Files.readString(Path.of("src/main/dist/bin/kiln.bat"));
        String others = batch.substring(batch.indexOf("%%P in (") + 8, batch.indexOf(") do ("));
        assertThat(List.of(("OMP " + others).split(" "))).containsExactlyInAnyOrder(names.split("\\|"));
    }

    @Test
    void theSecondProcessHasThatEnvironmentAndNoOther() {
        Map<String, String> clean = clean(Map.of("OMP_NUM_THREADS", "2,2", "JAVA_TOOL_OPTIONS", "-Dx=y", "HOME", "/h"));
        ProcessBuilder process = Relaunch.process(List.of("analyze", "a b"), clean);
        assertThat(process.environment())
                .isEqualTo(Map.of(
                        "OMP_NUM_THREADS",
                        "2",
                        "GOMP_SPINCOUNT",
                        "20000",
                        "HOME",
                        "/h",
                        "CLASSPATH",
                        System.getProperty("java.class.path")));
        assertThat(process.command()).endsWith("-Dkiln.environment=own", "dev.kiln.app.Main", "analyze", "a b");
    }
}
