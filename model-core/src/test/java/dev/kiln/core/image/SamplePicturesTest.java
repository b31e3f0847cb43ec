package dev.kiln.core.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SamplePicturesTest {
    private static Picture named(String name) {
        return SamplePictures.all().stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow()
                .picture();
    }

    @Test
    void areLargeEnoughToBeResizedDownAndHaveTheirOwnNames() {
        assertThat(SamplePictures.all()).hasSizeGreaterThanOrEqualTo(8).allSatisfy(sample -> {
            assertThat(sample.picture().width()).isGreaterThanOrEqualTo(256);
            assertThat(sample.picture().height()).isGreaterThanOrEqualTo(256);
            assertThat(sample.description()).endsWith(".");
        });
        assertThat(SamplePictures.all().stream().map(SamplePictures.Sample::name))
                .doesNotHaveDuplicates();
    }

    @Test
    void haveOnlyOneDotInTheSingleDot() {
        Picture dot = named("Single dot");
        assertThat(Arrays.stream(dot.rgb()).filter(pixel -> pixel == TestPictures.WHITE))
                .hasSize(16);
        assertThat(Arrays.stream(dot.rgb()).filter(pixel -> pixel == 0x808080)).hasSize(320 * 320 - 16);
    }

    @Test
    void haveRedAtTheRightOfTheColourWheel() {
        Picture wheel = named("Colour wheel");
        int pixel = wheel.rgb()[160 * 320 + 305];
        assertThat(pixel >> 16).isGreaterThan(240);
        assertThat(pixel >> 8 & 255).isLessThan(20);
        assertThat(pixel & 255).isLessThan(20);
    }

    @Test
    void haveAZonePlateThatLooksTheSameTurned() {
        Picture plate = named("Zone plate");
        for (int i = 0; i < plate.rgb().length; i++) {
            assertThat(plate.rgb()[i]).isEqualTo(plate.rgb()[i % 320 * 320 + i / 320]);
        }
    }
}
