package dev.kiln.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kiln.core.io.InputException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {
    @TempDir
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static void assertRefused(Path file, String message) {
        assertThatThrownBy(() -> PictureReader.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": " + message);
    }

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

    @Test
    void keepsSamplesAsTheyAreStoredWhateverTheProfileSays() throws IOException {
        Picture picture = TestPictures.plain(16, 16, 0x406080);
        byte[] plain = TestPictures.encoded(TestPictures.image(picture, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
        Picture read = PictureReader.read(file("a.jpg", withLinearProfile(plain)));
        assertThat(read.rgb())
                .containsExactly(PictureReader.read(file("b.jpg", plain)).rgb());
        assertNear(read.rgb()[0], 0x406080);
    }

    /** An APP2 segment with a colour profile: ICC.1, annex B.4. */
    private static byte[] withLinearProfile(byte[] jpeg) {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        ByteBuffer segment = ByteBuffer.allocate(2 + 2 + 12 + 2 + profile.length);
        segment.putShort((short) 0xFFE2).putShort((short) (segment.capacity() - 2));
        segment.put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII));
        segment.put(new byte[] {1, 1}).put(profile);
        return inserted(jpeg, segment);
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

    private static void assertNear(int found, int expected) {
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat(found >> shift & 255)
                    .as("%06x against %06x", found, expected)
                    .isBetween((expected >> shift & 255) - 3, (expected >> shift & 255) + 3);
        }
    }

    /** Where the stored picture's top left quarter is seen, by Exif orientation: CIPA DC-008, tag Orientation. */
    @ParameterizedTest
    @CsvSource({
        "1,48,32,0,0",
        "2,48,32,1,0",
        "3,48,32,1,1",
        "4,48,32,0,1",
        "5,32,48,0,0",
        "6,32,48,1,0",
        "7,32,48,1,1",
        "8,32,48,0,1",
        "9,48,32,0,0"
    })
    void turnsPhotographsUpright(int orientation, int width, int height, int redRight, int redBelow)
            throws IOException {
        Picture stored = TestPictures.plain(48, 32, TestPictures.BLUE);
        for (int i = 0; i < 24 * 16; i++) {
            stored.rgb()[i / 24 * 48 + i % 24] = TestPictures.RED;
        }
        byte[] plain = TestPictures.encoded(TestPictures.image(stored, BufferedImage.TYPE_3BYTE_BGR), "jpeg");
        for (boolean littleEndian : new boolean[] {true, false}) {
            Picture read = PictureReader.read(file("a.jpg", withExif(plain, orientation, littleEndian)));
            assertThat(new int[] {read.width(), read.height()}).containsExactly(width, height);
            for (int quarter = 0; quarter < 4; quarter++) {
                int x = width / 4 + quarter % 2 * width / 2;
                int y = height / 4 + quarter / 2 * height / 2;
                boolean red = quarter == redBelow * 2 + redRight;
                assertThat(read.rgb()[y * width + x] >> 16 > 128).isEqualTo(red);
            }
        }
    }

    private static byte[] withExif(byte[] jpeg, int orientation, boolean littleEndian) {
        ByteBuffer exif = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put((littleEndian ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
        exif.order(littleEndian ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN);
        exif.putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return inserted(jpeg, exif);
    }

    private static byte[] inserted(byte[] jpeg, ByteBuffer segment) {
        return ByteBuffer.allocate(jpeg.length + segment.capacity())
                .put(jpeg, 0, 2)
                .put(segment.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    @Test
    void readsAPhotographWhoseExifIsDamaged() throws IOException {
        byte[] plain = TestPictures.encoded(
                TestPictures.image(TestPictures.plain(48, 32, TestPictures.BLUE), BufferedImage.TYPE_3BYTE_BGR),
                "jpeg");
        byte[] exif = withExif(plain, 6, true);
        Arrays.fill(exif, 2 + 10 + 4, 2 + 10 + 8, (byte) 0xFF);
        assertThat(PictureReader.read(file("a.jpg", exif)).width()).isEqualTo(48);
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
    @ValueSource(strings = {"hello", "RIFF....WEBPVP8 ", "II*\0", "B", "<svg/>"})
    void refusesOtherKindsOfFiles(String content) throws IOException {
        Path file = file("a.png", content.getBytes(StandardCharsets.US_ASCII));
        assertRefused(file, "is not a picture that can be read; expected JPEG, PNG, GIF or BMP");
    }

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
