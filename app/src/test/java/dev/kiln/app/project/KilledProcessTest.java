package dev.kiln.app.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few of the kills that {@link KillBenchmark} does a hundred of. */
class KilledProcessTest {
    private static final long MAY_BE_LOST_MILLIS = 2_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void atMostTheLastTwoSecondsAreLostAndNoFileIsUnreadable(long seed) throws Exception {
        KillTrial.Outcome outcome = KillTrial.run(folder, seed);
        assertThat(outcome.edits()).isPositive();
        assertThat(outcome.lostMillis()).isLessThanOrEqualTo(MAY_BE_LOST_MILLIS);
    }
}
