package dev.kiln.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that say where their pixels lie, and files without the last mark. */
class PlacedPictureTest extends PictureFiles {
    /** A GIF of a red frame: logical screen at byte 6, frame's place behind the descriptor's 2C. */
    private static byte[] gif(int canvasWidth, int canvasHeight, int left, int top) throws IOException {
        byte[] gif = TestPictures.encoded(
                TestPictures.image(TestPictures.plain(6, 4, TestPictures.RED), BufferedImage.TYPE_3BYTE_BGR), "gif");
        ByteBuffer data = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN);
        data.putShort(6, (short) canvasWidth).putShort(8, (short) canvasHeight);
        int descriptor = 13;
        while (!(gif[descriptor] == 0x2C && data.getShort(descriptor + 5) == 6 && data.getShort(descriptor + 7) == 4)) {
            descriptor++;
        }
        data.putShort(descriptor + 1, (short) left).putShort(descriptor + 3, (short) top);
        return gif;
    }

    /** Canvas, place of the frame of 6 × 4, and how large the picture is seen: frames beyond the canvas enlarge it. */
    @ParameterizedTest
    @CsvSource({"10,9,3,2,10,9", "6,4,0,0,6,4", "20,4,14,0,20,4", "8,8,5,6,11,10", "0,0,0,0,6,4", "3,2,0,0,6,4"})
    void aFrameLiesOnItsCanvas(int canvasWidth, int canvasHeight, int left, int top, int width, int height)
            throws IOException {
        Picture read = PictureReader.read(file("a.gif", gif(canvasWidth, canvasHeight, left, top)));
        Picture expected = TestPictures.plain(width, height, TestPictures.WHITE);
        for (int i = 0; i < 6 * 4; i++) {
            expected.rgb()[(top + i / 6) * width + left + i % 6] = TestPictures.RED;
        }
        assertThat(new int[] {read.width(), read.height()}).containsExactly(width, height);
        assertThat(read.rgb()).containsExactly(expected.rgb());
    }

    @Test
    void aCanvasThatIsTooLargeIsRefused() throws IOException {
        assertRefused(
                file("a.gif", gif(60_000, 60_000, 0, 0)),
                "has 60000 × 60000 = 3,600,000,000 pixels; pictures may have 100,000,000");
    }

    /** Where the only red pixel of 3 × 2, stored at the top left, is seen. */
    @ParameterizedTest
    @CsvSource({"1,3,2,0,0", "2,3,2,2,0", "3,3,2,2,1", "4,3,2,0,1", "5,2,3,0,0", "6,2,3,1,0", "7,2,3,1,2", "8,2,3,0,2"})
    void aPngComesUpright(int orientation, int width, int height, int column, int row) throws IOException {
        Picture stored = TestPictures.plain(3, 2, TestPictures.BLUE);
        stored.rgb()[0] = TestPictures.RED;
        byte[] png = TestPictures.encoded(TestPictures.image(stored, BufferedImage.TYPE_3BYTE_BGR), "png");
        Picture read = PictureReader.read(file("a.png", withExif(png, orientation)));
        Picture expected = TestPictures.plain(width, height, TestPictures.BLUE);
        expected.rgb()[row * width + column] = TestPictures.RED;
        assertThat(new int[] {read.width(), read.height()}).containsExactly(width, height);
        assertThat(read.rgb()).containsExactly(expected.rgb());
    }

    /** An eXIf chunk behind the header of 25 bytes: PNG specification, third edition, 11.3.4.5. */
    private static byte[] withExif(byte[] png, int orientation) {
        ByteBuffer chunk = ByteBuffer.allocate(4 + 4 + 26 + 4);
        chunk.putInt(26).put("eXIf".getBytes(StandardCharsets.US_ASCII));
        chunk.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        chunk.putShort((short) 1);
        chunk.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, 30);
        chunk.putInt(34, (int) crc.getValue());
        return ByteBuffer.allocate(png.length + chunk.capacity())
                .put(png, 0, 33)
                .put(chunk.array())
                .put(png, 33, png.length - 33)
                .array();
    }

    /** Rows of a bitmap run upwards, or downwards where the height is negative: BITMAPINFOHEADER, biHeight. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBitmapComesUpright(boolean downwards) throws IOException {
        ByteBuffer bmp = ByteBuffer.allocate(54 + 8).order(ByteOrder.LITTLE_ENDIAN);
        bmp.put(new byte[] {'B', 'M'}).putInt(62).putInt(0).putInt(54);
        bmp.putInt(40).putInt(1).putInt(downwards ? -2 : 2).putShort((short) 1).putShort((short) 24);
        bmp.position(54);
        byte[] red = {0, 0, (byte) 255, 0};
        byte[] blue = {(byte) 255, 0, 0, 0};
        bmp.put(downwards ? red : blue).put(downwards ? blue : red);
        assertThat(PictureReader.read(file("a.bmp", bmp.array())).rgb())
                .containsExactly(TestPictures.RED, TestPictures.BLUE);
    }

    private static byte[] jpeg(boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            BufferedImage image = TestPictures.image(TestPictures.noise(40, 24, 9), BufferedImage.TYPE_3BYTE_BGR);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** All pixels are there without the end marker; one byte less, and some are not. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aJpegMayMissItsEndMarkerButNoPixel(boolean progressive) throws IOException {
        byte[] whole = jpeg(progressive);
        int[] expected = PictureReader.read(file("whole.jpg", whole)).rgb();
        for (int missing = 1; missing <= 2; missing++) {
            byte[] cut = Arrays.copyOf(whole, whole.length - missing);
            assertThat(PictureReader.read(file("a.jpg", cut)).rgb()).containsExactly(expected);
        }
        for (int missing = 3; missing < whole.length - 20; missing++) {
            byte[] cut = Arrays.copyOf(whole, whole.length - missing);
            assertRefused(file("a.jpg", cut), "is cut off: it ends before its last pixels");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WebP,52494646240000005745425056503820",
        "TIFF,49492a00080000000000000000000000",
        "TIFF,4d4d002a000000080000000000000000",
        "AVIF,0000001c667479706176696600000000",
        "HEIF,00000018667479706865696300000000"
    })
    void otherPicturesAreCalledByTheirName(String name, String digits) throws IOException {
        assertRefused(
                file("a.jpg", java.util.HexFormat.of().parseHex(digits)),
                "is a picture in the format " + name + ", which is not read; expected JPEG, PNG, GIF or BMP");
    }
}
