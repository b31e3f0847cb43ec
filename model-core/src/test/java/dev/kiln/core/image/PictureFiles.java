package dev.kiln.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.io.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Makes files of pictures and reads them. */
abstract class PictureFiles {
    @TempDir
    Path folder;

    Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> PictureReader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": " + message);
    }

    static void assertNear(int found, int expected) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(found >> shift & 255)
                    .as("%06x against %06x", found, expected)
                    .isBetween((expected >> shift & 255) - 3, (expected >> shift & 255) + 3);
        }
    }
}
