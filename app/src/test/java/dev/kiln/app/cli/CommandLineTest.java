package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The contract of the command line: exit codes, what goes where. */
class CommandLineTest extends CommandRuns {
    @TempDir
    Path folder;

    @Test
    void anEmptyNameIsNoArchitecture() {
        assertThat(run("analyze", "")).isEqualTo(1);
        assertThat(errors()).startsWith("kiln: \"\": there is no such file and no such preset");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "analyze nothing-like-this|nothing-like-this",
                "analyze squeezenet-v1.0 --set fire10.s1x1=8|fire10",
                "analyze squeezenet-v1.0 --set groups=2|groups",
                "analyze squeezenet-v1.0 --set input=5|conv1: window 7 does not fit 5×5 input",
                "weights inspect missing.net|missing.net",
                "classify squeezenet-v1.0 missing.jpg|missing.jpg",
                "classify squeezenet-v1.0 missing.jpg --json|missing.jpg",
                "activations squeezenet-v1.0 missing.jpg --layer conv99 --out maps|conv99",
                "evaluate squeezenet-v1.0 missing-folder|missing-folder"
            })
    void badInputExitsWith1AndIsNamed(String arguments, String named) {
        assertThat(run(arguments.split(" "))).isEqualTo(1);
        assertThat(errors()).contains(named).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "frobnicate",
        "analyze",
        "analyze squeezenet-v1.0 --convention gops",
        "weights",
        "analyze a b --nonsense"
    })
    void usageErrorsExitWith2(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(errors()).isNotEmpty();
        assertThat(out.size()).isZero();
    }

    /** A picture named @list beside a text file named list, whose words would else become arguments. */
    @Test
    void aNameThatBeginsWithAnAtSignIsAFileLikeAnyOther() throws Exception {
        Files.writeString(folder.resolve("list"), "--help");
        String at =
                Path.of("").toAbsolutePath().relativize(folder.resolve("list")).toString();
        assertThat(run("analyze", "@" + at)).isEqualTo(1);
        assertThat(errors()).startsWith("kiln: @" + at + ": there is no such file");
    }

    @Test
    void theVersionIsTheBuilds() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        String parent = pom.substring(pom.indexOf("<parent>"), pom.indexOf("</parent>"));
        String version =
                parent.substring(parent.indexOf("<version>") + "<version>".length(), parent.indexOf("</version>"));
        assertThat(run("--version")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).strip()).isEqualTo("Kiln " + version);
    }

    @Test
    void helpIsNoError() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("analyze").contains("Exit codes");
    }
}
