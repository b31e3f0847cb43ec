package dev.kiln.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of pictures. */
class PictureReaderTest extends PictureFiles {
    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp"})
    void readsLosslessRgbExactly(String format) throws IOException {
        Picture picture = TestPictures.noise(13, 7, 1);
        Path file = TestPictures.written(
                folder.resolve("a"), TestPictures.image(picture, BufferedImage.TYPE_3BYTE_BGR), format);
        Picture read = PictureReader.read(file);
        assertThat(read.width()).isEqualTo(13);
        assertThat(read.height()).isEqualTo(7);
        assertThat(read.rgb()).containsExactly(picture.rgb());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void readsASinglePixel(String format) throws IOException {
        Path file = TestPictures.written(
                folder.resolve("a"),
                TestPictures.image(TestPictures.plain(1, 1, TestPictures.WHITE), BufferedImage.TYPE_3BYTE_BGR),
                format);
        assertThat(PictureReader.read(file).rgb()).containsExactly(TestPictures.WHITE);
    }

    /** Java itself turns a stored grey of 128 into 188 when asked for RGB. */
    @ParameterizedTest
    @CsvSource({"png,0", "bmp,0", "jpeg,1"})
    void keepsGreyAsItIsStored(String format, int tolerance) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 64; i++) {
            image.getRaster().setSample(i % 8, i / 8, 0, 128);
        }
        Picture read = PictureReader.read(TestPictures.written(folder.resolve("a"), image, format));
        for (int pixel : read.rgb()) {
            assertThat(pixel & 255).isBetween(128 - tolerance, 128 + tolerance);
            assertThat(pixel).isEqualTo((pixel & 255) * 0x010101);
        }
    }

    @Test
    void reducesSixteenBitsToEight() throws IOException {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setPixels(0, 0, 3, 1, new int[] {0, 32_896, 65_535});
        Picture read = PictureReader.read(TestPictures.written(folder.resolve("a.png"), image, "png"));
        assertThat(read.rgb()).containsExactly(0, 0x808080, 0xFFFFFF);
    }

    @Test
    void readsPalettes() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_INDEXED);
        image.setRGB(0, 0, 0xFF000000 | TestPictures.RED);
        image.setRGB(1, 0, 0xFF000000 | TestPictures.BLUE);
        Picture read = PictureReader.read(TestPictures.written(folder.resolve("a.png"), image, "png"));
        assertThat(read.rgb()).containsExactly(TestPictures.RED, TestPictures.BLUE);
    }

    @Test
    void laysTransparentPixelsOverWhite() throws IOException {
        BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0x00FF0000);
        image.setRGB(1, 0, 0x80000000);
        image.setRGB(2, 0, 0xFF0000FF);
        Picture read = PictureReader.read(TestPictures.written(folder.resolve("a.png"), image, "png"));
        assertThat(read.rgb()).containsExactly(0xFFFFFF, 0x7F7F7F, 0x0000FF);
    }

    /** The file was written by libjpeg: 8 × 16 pixels, ink (255, 0, 0, 0) above and (0, 255, 0, 128) below. */
    @Test
    void readsCmyk() throws IOException {
        try (var resource = PictureReaderTest.class.getResourceAsStream("cmyk.jpg")) {
            Picture read = PictureReader.read(file("a.jpg", resource.readAllBytes()));
            assertThat(read.width()).isEqualTo(8);
            assertThat(read.height()).isEqualTo(16);
            assertNear(read.rgb()[0], 0x00FFFF);
            assertNear(read.rgb()[127], 0x7F007F);
        }
    }

    @Test
    void refusesWhatIsNoFile() throws IOException {
        assertRefused(folder.resolve("none.png"), "there is no such file");
        assertRefused(folder, "is a folder; expected a picture file");
        assertRefused(file("empty.png", new byte[0]), "is empty; expected a picture: JPEG, PNG, GIF or BMP");
    }

    @Test
    void refusesADevice() {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "no such device: skipped");
        assertRefused(device, "is not a regular file; expected a picture file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "RIFF....WAVEfmt ", "B", "<svg/>"})
    void refusesOtherKindsOfFiles(String content) throws IOException {
        Path file = file("a.png", content.getBytes(StandardCharsets.US_ASCII));
        assertRefused(file, "is not a picture that can be read; expected JPEG, PNG, GIF or BMP");
    }
}
