package dev.kiln.core.architecture.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.io.InputException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Broken files: whatever the reader takes can be written back, everything else is an InputException. */
class ArchitectureJsonMutationTest {
    private static final String[] TOKENS = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "-1",
        "0",
        "1e9",
        "1e999",
        "NaN",
        "null",
        "true",
        "{}",
        "\"fire\"",
        "0.5",
        "\\u0000",
        "99999999999999999999",
        "\uD800",
        "[[[[[[[[",
        "\"s1x1\": 5,",
        "\n"
    };

    @Test
    @Timeout(60)
    void mutatedFilesAreRefusedOrReadWhole() throws InputException {
        Random random = new Random(7);
        String[] originals = {
            ArchitectureJsonTest.resource("architecture-v1-squeezenet.json"),
            ArchitectureJsonTest.resource("architecture-v1-alexnet.json")
        };
        int taken = 0;
        int refused = 0;
        for (int i = 0; i < 5_000; i++) {
            String text = mutated(originals[i % 2], random);
            Architecture architecture;
            try {
                architecture = ArchitectureJson.read("mutated", text);
            } catch (InputException e) {
                assertThat(e.getMessage())
                        .startsWith("mutated: ")
                        .hasSizeLessThan(500)
                        .doesNotContain("\n");
                refused++;
                continue;
            }
            byte[] written = ArchitectureJson.write(architecture).getBytes(StandardCharsets.UTF_8);
            assertThat(ArchitectureJson.read("written", written)).isEqualTo(architecture);
            taken++;
        }
        assertThat(refused).isGreaterThan(3_000);
        assertThat(taken).isPositive();
    }

    @Test
    @Timeout(60)
    void mutatedBytesAreRefusedOrReadWhole() throws InputException {
        Random random = new Random(8);
        byte[] original =
                ArchitectureJsonTest.resource("architecture-v1-squeezenet.json").getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = original.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                Architecture architecture = ArchitectureJson.read("flipped", bytes);
                assertThat(ArchitectureJson.read("written", ArchitectureJson.write(architecture)))
                        .isEqualTo(architecture);
            } catch (InputException e) {
                assertThat(e.getMessage()).startsWith("flipped: ");
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    private static String mutated(String original, Random random) {
        StringBuilder text = new StringBuilder(original);
        for (int changes = 1 + random.nextInt(3); changes > 0 && text.length() > 1; changes--) {
            int place = random.nextInt(text.length());
            int end = Math.min(text.length(), place + 1 + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> text.setLength(place);
                case 1 -> text.delete(place, end);
                case 2 -> text.insert(place, TOKENS[random.nextInt(TOKENS.length)]);
                case 3 -> text.setCharAt(place, (char) (random.nextInt(95) + 32));
                default -> text.insert(place, text.substring(place, end));
            }
        }
        return text.toString();
    }
}
