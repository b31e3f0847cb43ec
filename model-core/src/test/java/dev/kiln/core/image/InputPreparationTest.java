package dev.kiln.core.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.graph.TensorShape;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InputPreparationTest {
    private static final TensorShape CAFFE_INPUT = new TensorShape(3, 227, 227);

    /** Mean pixel (104, 117, 123) in the order BGR: the authors' train_val.prototxt. */
    @ParameterizedTest
    @CsvSource({
        "0000FF, 151, -117, -123",
        "FF0000, -104, -117, 132",
        "00FF00, -104, 138, -123",
        "000000, -104, -117, -123"
    })
    void putsBlueFirstForCaffe(String rgb, float blue, float green, float red) {
        Picture picture = TestPictures.plain(10, 20, Integer.parseInt(rgb, 16));
        InputTensor input = InputPreparation.prepare(picture, new TensorShape(3, 4, 5), Preprocessing.CAFFE);
        assertThat(input.values()).hasSize(60);
        for (int i = 0; i < 20; i++) {
            assertThat(input.values()[i]).isEqualTo(blue);
            assertThat(input.values()[20 + i]).isEqualTo(green);
            assertThat(input.values()[40 + i]).isEqualTo(red);
        }
    }

    /** Computed by hand from torchvision's documentation: (1 − 0.485) / 0.229 and so on. */
    @ParameterizedTest
    @CsvSource({"FF0000, 2.2489, -2.0357, -1.8044", "0000FF, -2.1179, -2.0357, 2.6400"})
    void putsRedFirstForTorchvision(String rgb, float red, float green, float blue) {
        Picture picture = TestPictures.plain(9, 9, Integer.parseInt(rgb, 16));
        InputTensor input = InputPreparation.prepare(picture, new TensorShape(3, 1, 1), Preprocessing.TORCHVISION);
        assertThat(input.values()[0]).isCloseTo(red, within(1e-4f));
        assertThat(input.values()[1]).isCloseTo(green, within(1e-4f));
        assertThat(input.values()[2]).isCloseTo(blue, within(1e-4f));
    }

    /** Luma of pure red is 0.299 · 255 = 76.2, of pure green 149.7, of pure blue 29.1 (ITU-R BT.601). */
    @ParameterizedTest
    @CsvSource({"FF0000, 76", "00FF00, 150", "0000FF, 29", "FFFFFF, 255"})
    void feedsLumaToAnInputOfOneChannel(String rgb, int luma) {
        Picture picture = TestPictures.plain(3, 3, Integer.parseInt(rgb, 16));
        InputTensor input = InputPreparation.prepare(picture, new TensorShape(1, 1, 1), Preprocessing.CAFFE);
        assertThat(input.values()).containsExactly(luma - 117f);
    }

    @Test
    void feedsAPictureOfTheRightSizeAsItIs() {
        Picture picture = TestPictures.noise(7, 5, 1);
        InputTensor input = InputPreparation.prepare(picture, new TensorShape(3, 5, 7), Preprocessing.CAFFE);
        assertThat(input.picture()).isSameAs(picture);
        assertThat(input.values()[2 * 35 + 34]).isEqualTo((picture.rgb()[34] >> 16 & 255) - 123f);
    }

    /** The rows of the table are width and height of picture and input, then the resized size. */
    @ParameterizedTest
    @CsvSource({
        "500, 375, 227, 227, 341, 256",
        "375, 500, 227, 227, 256, 341",
        "500, 375, 224, 224, 341, 256",
        "500, 351, 227, 227, 365, 256",
        "100, 100, 227, 227, 256, 256",
        "640, 480, 32, 32, 48, 36",
        "100, 400, 454, 227, 512, 2048",
        "400, 100, 454, 227, 1024, 256",
        "1, 65535, 227, 227, 256, 16776960"
    })
    void resizesUntilTheInputIsCovered(
            int width, int height, int toWidth, int toHeight, long fullWidth, long fullHeight) {
        CenterCrop crop = CenterCrop.of(TestPictures.plain(width, height, 0), toWidth, toHeight);
        assertThat(crop.resizedWidth()).isEqualTo(fullWidth);
        assertThat(crop.resizedHeight()).isEqualTo(fullHeight);
        assertThat(crop.left() * 2 + toWidth).isCloseTo(fullWidth, within(1L));
        assertThat(crop.top() * 2 + toHeight).isCloseTo(fullHeight, within(1L));
    }

    @Test
    void preparesALineOfPixels() {
        InputTensor input = InputPreparation.prepare(
                TestPictures.plain(65_535, 1, TestPictures.GREEN), CAFFE_INPUT, Preprocessing.CAFFE);
        assertThat(input.picture().rgb()).hasSize(227 * 227).containsOnly(TestPictures.GREEN);
    }

    @Test
    void saysWhichPartOfThePictureIsKept() {
        PictureRegion region = InputPreparation.region(TestPictures.plain(512, 1024, 0), CAFFE_INPUT);
        assertThat(region).isEqualTo(new PictureRegion(28, 284, 454, 454));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 64})
    void refusesOtherNumbersOfChannels(int channels) {
        Picture picture = TestPictures.plain(8, 8, 0);
        TensorShape shape = new TensorShape(channels, 8, 8);
        assertThatThrownBy(() -> InputPreparation.prepare(picture, shape, Preprocessing.CAFFE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a picture has 3 channels, or 1 in grey; the network's input " + channels + "×8×8 has "
                        + channels);
    }

    @Test
    void refusesAnInputThatIsTooLarge() {
        Picture picture = TestPictures.plain(8, 8, 0);
        TensorShape shape = new TensorShape(3, 16_384, 16_384);
        assertThatThrownBy(() -> InputPreparation.prepare(picture, shape, Preprocessing.CAFFE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too large");
    }

    /** An independent program made the crops without antialiasing. We round after rows and after columns, it did at its own places. */
    @ParameterizedTest
    @ValueSource(strings = {"n01534433_junco", "n02088466_bloodhound", "n02279972_monarch"})
    void givesTheReferenceCropsOfPhotographs(String name) throws IOException {
        Picture photograph = PictureReader.read(SharedFolder.need("images/" + name + ".JPEG"));
        Picture expected = PictureReader.read(SharedFolder.need("golden/" + name + ".png"));
        Picture crop = InputPreparation.prepare(
                        photograph, CAFFE_INPUT, Preprocessing.CAFFE, Interpolation.FOUR_NEAREST)
                .picture();
        int largest = 0;
        for (int i = 0; i < crop.rgb().length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                largest = Math.max(
                        largest, Math.abs((crop.rgb()[i] >> shift & 255) - (expected.rgb()[i] >> shift & 255)));
            }
        }
        assertThat(largest).as("largest difference").isLessThanOrEqualTo(2);
    }

    @Test
    void theTensorGivesBackTheBytesItWasMadeOf() {
        for (Preprocessing preprocessing : Preprocessing.values()) {
            for (int channel = 0; channel < 3; channel++) {
                for (int pixel = 0; pixel < 256; pixel++) {
                    assertThat(preprocessing.pixel(channel, preprocessing.value(channel, pixel)))
                            .isEqualTo(pixel);
                }
            }
        }
    }

    @Test
    void theFitSaysHowAPictureIsResizedAndCropped() {
        // by hand: 640×480 for 227: the short side becomes 256, 640·256/480 = 341.3; margins (341−227)/2, (256−227)/2
        CenterCrop fit = InputPreparation.fit(new Picture(640, 480, new int[640 * 480]), new TensorShape(3, 227, 227));
        assertThat(fit).isEqualTo(new CenterCrop(341, 256, 57, 14, 227, 227));
        assertThat(fit.isWhole()).isFalse();
        assertThat(InputPreparation.fit(new Picture(5, 5, new int[25]), new TensorShape(3, 5, 5))
                        .isWhole())
                .isTrue();
    }
}
