package dev.kiln.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadLeavesTest {
    private static final int SIDE = 96;

    private final List<Picture> pictures = DeadLeaves.pictures(24, SIDE, 7);

    private static double brightness(int rgb) {
        return ((rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF)) / (3 * 255.0);
    }

    /** Mean square of the difference of pixels that are so far apart, to the right. */
    private double difference(int distance) {
        double sum = 0;
        long count = 0;
        for (Picture picture : pictures) {
            for (int i = 0; i < picture.rgb().length; i++) {
                if (i % SIDE + distance < SIDE) {
                    double step = brightness(picture.rgb()[i]) - brightness(picture.rgb()[i + distance]);
                    sum += step * step;
                    count++;
                }
            }
        }
        return sum / count;
    }

    @Test
    void sameSeedsGiveTheSamePicturesAndOthersOthers() {
        List<Picture> again = DeadLeaves.pictures(2, SIDE, 8);
        assertThat(again.get(0).rgb()).isEqualTo(pictures.get(1).rgb());
        assertThat(again.get(1).rgb()).isNotEqualTo(again.get(0).rgb());
    }

    /** ImageNet's pixels: mean 0.449, standard deviation of brightness √(0.2175 / 3) = 0.27, of which clipping takes some. */
    @Test
    void brightnessIsSpreadAsInPhotographs() {
        double[] all = pictures.stream()
                .flatMapToInt(picture -> Arrays.stream(picture.rgb()))
                .mapToDouble(DeadLeavesTest::brightness)
                .toArray();
        double mean = Arrays.stream(all).average().orElseThrow();
        double square = Arrays.stream(all).map(value -> value * value).average().orElseThrow();
        assertThat(mean).isBetween(0.35, 0.55);
        assertThat(Math.sqrt(square - mean * mean)).isBetween(0.2, 0.32);
    }

    /** The nearer two pixels are, the more alike: differences grow at all distances, as without a scale they must. */
    @Test
    void likenessFallsWithDistanceAtAllScales() {
        assertThat(difference(2)).isGreaterThan(1.2 * difference(1));
        assertThat(difference(4)).isGreaterThan(1.2 * difference(2));
        assertThat(difference(8)).isGreaterThan(1.2 * difference(4));
        assertThat(difference(32)).isGreaterThan(1.2 * difference(8));
    }

    @Test
    void smallestPictureIsOnePixel() {
        assertThat(DeadLeaves.pictures(1, 1, 1).get(0).rgb()).hasSize(1);
    }
}
