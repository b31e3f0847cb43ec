package dev.kiln.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.io.InputException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are damaged, or made to do damage. */
class DamagedPictureTest extends PictureFiles {
    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void refusesAFileThatIsCutOff(String format) throws IOException {
        byte[] whole = TestPictures.encoded(
                TestPictures.image(TestPictures.noise(64, 64, 2), BufferedImage.TYPE_3BYTE_BGR), format);
        for (int percent = 1; percent < 100; percent += 7) {
            Path file = file("cut", Arrays.copyOf(whole, Math.max(10, whole.length * percent / 100)));
            assertThatThrownBy(() -> PictureReader.read(file))
                    .as("%s cut to %d %%", format, percent)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("cut");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
    void neverFailsOtherwiseOnDamagedFiles(String format) throws IOException {
        byte[] whole = TestPictures.encoded(
                TestPictures.image(TestPictures.noise(24, 24, 3), BufferedImage.TYPE_3BYTE_BGR), format);
        java.util.Random random = new java.util.Random(4);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(Math.min(200, whole.length))] ^= (byte) (1 << random.nextInt(8));
            try {
                PictureReader.read(file("damaged", damaged));
            } catch (InputException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    /** A zTXt chunk (PNG specification, 11.3.3.3) of 100 kB that unpacks to 100 MB. */
    @Test
    void doesNotUnpackTheTextsInAPng() throws IOException {
        Path file = file("a.png", withText(onePixel(), new byte[100_000_000]));
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(PictureReader.read(file).rgb()).containsExactly(TestPictures.RED);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(20_000_000);
    }

    private static byte[] onePixel() throws IOException {
        Picture red = TestPictures.plain(1, 1, TestPictures.RED);
        return TestPictures.encoded(TestPictures.image(red, BufferedImage.TYPE_3BYTE_BGR), "png");
    }

    private static byte[] withText(byte[] png, byte[] text) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write("zTXtComment\0\0".getBytes(StandardCharsets.US_ASCII));
        try (var packed = new DeflaterOutputStream(content)) {
            packed.write(text);
        }
        CRC32 crc = new CRC32();
        crc.update(content.toByteArray());
        int header = 8 + 25;
        return ByteBuffer.allocate(png.length + content.size() + 8)
                .put(png, 0, header)
                .putInt(content.size() - 4)
                .put(content.toByteArray())
                .putInt((int) crc.getValue())
                .put(png, header, png.length - header)
                .array();
    }

    @Test
    void refusesTooManyPixelsByTheHeader() throws IOException {
        Path file = file("a.png", pngHeader(20_000, 20_000));
        assertRefused(file, "has 20000 × 20000 = 400,000,000 pixels; pictures may have 100,000,000");
    }

    @Test
    void refusesASideThatIsTooLong() throws IOException {
        assertRefused(file("a.png", pngHeader(70_000, 1)), "has 70000 × 1 pixels; a side may have 65,535");
    }

    /** Signature, IHDR of an 8-bit RGB picture, and an IDAT that has only begun: PNG specification, 5.2 and 11.2.2. */
    private static byte[] pngHeader(int width, int height) {
        ByteBuffer png = ByteBuffer.allocate(8 + 25 + 8);
        png.putLong(0x89504E470D0A1A0AL);
        png.putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height);
        png.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(png.array(), 12, 17);
        png.putInt((int) crc.getValue());
        png.putInt(1 << 20).put("IDAT".getBytes(StandardCharsets.US_ASCII));
        return png.array();
    }
}
