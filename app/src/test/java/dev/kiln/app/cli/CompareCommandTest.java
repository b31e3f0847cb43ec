package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Networks side by side from the command line. */
class CompareCommandTest extends CommandRuns {
    @Test
    void comparesWithRatiosToTheFirst() throws IOException {
        JsonNode ratios = json("compare", "squeezenet-v1.0", "alexnet-bvlc").get("ratios");
        assertThat(ratios.get(0).get("parameters").asDouble()).isEqualTo(1);
        assertThat(ratios.get(1).get("parameters").asDouble()).isCloseTo(48.83, within(0.005));
        assertThat(1 / ratios.get(1).get("macs").asDouble()).isCloseTo(1.19, within(0.005));
    }
}
