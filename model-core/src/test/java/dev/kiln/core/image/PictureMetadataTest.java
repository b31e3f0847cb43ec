package dev.kiln.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file says about its picture. */
class PictureMetadataTest extends PictureFiles {
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
}
