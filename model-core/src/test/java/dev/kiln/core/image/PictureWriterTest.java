package dev.kiln.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.io.InputException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureWriterTest {
    @TempDir
    Path folder;

    @Test
    void writesWhatTheReaderReads() throws IOException {
        Picture picture = TestPictures.noise(31, 9, 1);
        Path file = folder.resolve("a.png");
        PictureWriter.writePng(file, picture);
        assertThat(PictureReader.read(file).rgb()).containsExactly(picture.rgb());
    }

    @Test
    void needsNoFilesOfItsOwnToWriteAPicture() throws IOException {
        String before = System.getProperty("java.io.tmpdir");
        System.setProperty("java.io.tmpdir", folder.resolve("missing").toString());
        try {
            Path file = folder.resolve("a.png");
            PictureWriter.writePng(file, TestPictures.noise(400, 300, 1));
            assertThat(PictureReader.read(file).width()).isEqualTo(400);
        } finally {
            System.setProperty("java.io.tmpdir", before);
        }
    }

    @Test
    void saysWhereItCannotWrite() {
        Path file = folder.resolve("none").resolve("a.png");
        assertThatThrownBy(() -> PictureWriter.writePng(file, TestPictures.plain(1, 1, 0)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": cannot be written");
    }
}
