package dev.kiln.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what Pillow 12.3.0 gives for the same pictures: Image.resize((w, h), Image.BILINEAR). */
class ResamplingTest {
    /** Colours that change fast and slowly, in a way that is easily repeated elsewhere. */
    private static Picture pattern(int width, int height) {
        int[] rgb = new int[width * height];
        for (int i = 0; i < rgb.length; i++) {
            int x = i % width;
            int y = i / width;
            int red = (x * x * 7 + y * 13) & 255;
            int green = (x * 31 + y * y * 5) & 255;
            int blue = (x * y * 3 + x) & 255;
            rgb[i] = red << 16 | green << 8 | blue;
        }
        return new Picture(width, height, rgb);
    }

    @Test
    void shrinksAsPillowDoes() {
        assertThat(Resampling.resize(pattern(11, 7), 4, 3).rgb())
                .containsExactly(
                        0x1a2a04, 0x69770d, 0x83bf16, 0x8b611f, 0x36560b, 0x819c24, 0x808140, 0xa34e59, 0x52a213,
                        0x9d8f3c, 0x7f5e69, 0x799992);
    }

    @ParameterizedTest(name = "{0}×{1} to {2}×{3}")
    @CsvSource({"500, 375, 341, 256, 05329c7d", "37, 53, 227, 300, d237b1ab"})
    void givesThePixelsOfPillow(int width, int height, int toWidth, int toHeight, String crcOfRgb) {
        CRC32 crc = new CRC32();
        for (int pixel :
                Resampling.resize(pattern(width, height), toWidth, toHeight).rgb()) {
            crc.update(pixel >> 16);
            crc.update(pixel >> 8);
            crc.update(pixel);
        }
        assertThat("%08x".formatted(crc.getValue())).isEqualTo(crcOfRgb);
    }

    @Test
    void keepsAPictureOfTheSameSize() {
        Picture picture = TestPictures.noise(17, 5, 1);
        assertThat(Resampling.resize(picture, 17, 5).rgb()).containsExactly(picture.rgb());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 300, 200", "300, 200, 1, 1", "1, 65535, 7, 7", "3, 3, 2, 500"})
    void keepsAPlainPicturePlain(int width, int height, int toWidth, int toHeight) {
        Picture resized = Resampling.resize(TestPictures.plain(width, height, 0xFE01C8), toWidth, toHeight);
        assertThat(resized.rgb()).hasSize(toWidth * toHeight).containsOnly(0xFE01C8);
    }

    @Test
    void computesACropAsPartOfTheWhole() {
        Picture picture = pattern(90, 70);
        Picture whole = Resampling.resize(picture, 45, 40);
        Picture part = Resampling.resize(picture, new CenterCrop(45, 40, 11, 8, 20, 25), Interpolation.ANTIALIASED);
        for (int i = 0; i < part.rgb().length; i++) {
            assertThat(part.rgb()[i]).isEqualTo(whole.rgb()[(8 + i / 20) * 45 + 11 + i % 20]);
        }
    }
}
