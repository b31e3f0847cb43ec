package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kiln.app.SharedData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs commands as the user does, and keeps what they print. */
abstract class CommandRuns {
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** The weights that the paper's authors have published. */
    static String authorsWeights() {
        return SharedData.file("models/squeezenet_v1.0_deep_compressed.net").toString();
    }

    static String cat() {
        return SharedData.file("golden/cat.png").toString();
    }

    int run(String... arguments) {
        out.reset();
        return KilnCommand.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    JsonNode json(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add("--json");
        assertThat(run(all.toArray(String[]::new))).as(errors()).isZero();
        return new ObjectMapper().readTree(out.toByteArray());
    }

    String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
