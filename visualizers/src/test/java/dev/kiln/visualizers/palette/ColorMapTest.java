package dev.kiln.visualizers.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColorMapTest {
    @Test
    void viridisIsMatplotlibs() {
        // matplotlib 3.x, viridis at 0, 0.5 and 1: #440154, #21918c, #fde725
        assertNear(ColorMap.VIRIDIS.argb(0), 0x440154);
        assertNear(ColorMap.VIRIDIS.argb(0.5), 0x21918c);
        assertNear(ColorMap.VIRIDIS.argb(1), 0xfde725);
    }

    @Test
    void magmaIsMatplotlibs() {
        // matplotlib 3.x, magma at 0, 0.5 and 1: #000004, #b73779, #fcfdbf
        assertNear(ColorMap.MAGMA.argb(0), 0x000004);
        assertNear(ColorMap.MAGMA.argb(0.5), 0xb73779);
        assertNear(ColorMap.MAGMA.argb(1), 0xfcfdbf);
    }

    private static void assertNear(int argb, int published) {
        assertThat(Lab.of(Rgb.of(argb)).distance(Lab.of(Rgb.of(published))))
                .as("%06x and %06x", argb & 0xffffff, published)
                .isLessThan(4);
    }

    @Test
    void sequentialMapsBecomeLighterAllTheWay() {
        for (ColorMap map : ColorMap.all()) {
            for (int i = 8; i < ColorMap.SIZE && !map.diverging(); i++) {
                // eight entries apart: single ones are rounded to whole components
                assertThat(lightness(map, i)).as("%s %d", map, i).isGreaterThan(lightness(map, i - 8));
            }
        }
    }

    @Test
    void divergingMapIsLightestInTheMiddleAndDarkAtBothEnds() {
        ColorMap map = ColorMap.BLUE_ORANGE;
        assertThat(map.diverging()).isTrue();
        assertThat(lightness(map, 128)).isGreaterThan(94);
        assertThat(Rgb.of(map.argb(0)).blue()).isGreaterThan(Rgb.of(map.argb(0)).red() + 80);
        assertThat(Rgb.of(map.argb(1)).red()).isGreaterThan(Rgb.of(map.argb(1)).blue() + 80);
        for (int i = 8; i < 128; i++) {
            assertThat(lightness(map, i)).isGreaterThan(lightness(map, i - 8));
            assertThat(lightness(map, 255 - i)).isGreaterThan(lightness(map, 263 - i));
        }
    }

    @Test
    void stepsOfAMapLookEquallyLarge() {
        for (ColorMap map : ColorMap.all()) {
            double least = Double.MAX_VALUE;
            double most = 0;
            for (int i = 16; i < ColorMap.SIZE; i += 16) {
                double step = Lab.of(Rgb.of(map.entry(i))).distance(Lab.of(Rgb.of(map.entry(i - 16))));
                least = Math.min(least, step);
                most = Math.max(most, step);
            }
            // viridis and magma are uniform in CAM02-UCS, in which ΔE*ab varies about threefold
            assertThat(most / least).as("%s", map).isLessThan(4.5);
        }
    }

    @Test
    void positionsOutsideAreCutOff() {
        assertThat(ColorMap.VIRIDIS.argb(-3)).isEqualTo(ColorMap.VIRIDIS.entry(0));
        assertThat(ColorMap.VIRIDIS.argb(Double.POSITIVE_INFINITY)).isEqualTo(ColorMap.VIRIDIS.entry(255));
    }

    @Test
    void whatIsNoNumberHasAColorOfNoMap() {
        for (ColorMap map : ColorMap.all()) {
            assertThat(map.argb(Double.NaN)).isEqualTo(ColorMap.NOT_FINITE_ARGB);
            for (int i = 0; i < ColorMap.SIZE; i++) {
                assertThat(Lab.of(Rgb.of(map.entry(i))).distance(Lab.of(Rgb.of(ColorMap.NOT_FINITE_ARGB))))
                        .isGreaterThan(30);
            }
        }
    }

    private static double lightness(ColorMap map, int index) {
        return Lab.of(Rgb.of(map.entry(index))).lightness();
    }
}
