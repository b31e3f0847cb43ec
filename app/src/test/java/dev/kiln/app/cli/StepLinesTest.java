package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What people see of long work on the command line. */
class StepLinesTest {
    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long now = 5 * SECOND;
    private final StepLines lines = new StepLines(new PrintStream(out, true, StandardCharsets.UTF_8), () -> now);

    private void assertLines(String... expected) {
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly(expected);
    }

    @Test
    void eachKindOfStepHasALine() {
        lines.step(0, 2, "quantizing conv1");
        lines.step(1, 2, "quantizing conv2");
        lines.step(0, 2, "coding conv1");
        assertLines("kiln: quantizing conv1", "kiln: coding conv1");
    }

    @Test
    void longWorkSaysNowAndThenHowFarItIs() {
        lines.step(0, 8, "coding conv1");
        now += SECOND;
        lines.step(1, 8, "coding conv2");
        now += SECOND;
        lines.step(2, 8, "coding conv3");
        now += 3 * SECOND;
        lines.step(3, -1, "coding conv4");
        assertLines("kiln: coding conv1", "kiln: coding conv3, 25.0 %", "kiln: coding conv4");
    }
}
