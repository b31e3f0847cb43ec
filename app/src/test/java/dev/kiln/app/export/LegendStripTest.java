package dev.kiln.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.Picture;
import dev.kiln.core.io.InputException;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.activation.MapRanges;
import dev.kiln.visualizers.activation.RangeMode;
import dev.kiln.visualizers.palette.ColorMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** No word of a legend lies on another or leaves the picture, whatever it has to say. */
class LegendStripTest {
    private static LegendStrip strip(
            String layer, float[] values, int channels, int shown, RangeMode mode, ColorMap map) throws InputException {
        TensorShape shape = new TensorShape(channels, 1, values.length / channels);
        LayerMaps maps = new LayerMaps(
                layer,
                new Activations.Tensor(shape, values),
                IntStream.range(0, shown).boxed().toList());
        return new LegendStrip(maps, new ColorScale(map, MapRanges.of(values, shape), mode), Lettering.metrics());
    }

    @Property(tries = 300)
    void wordsKeepApart(@ForAll long seed) throws InputException {
        Random random = new Random(seed);
        int channels = 1 + random.nextInt(5);
        float[] values = new float[channels * (1 + random.nextInt(4))];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() * Math.pow(10, random.nextInt(70) - 35));
        }
        if (random.nextBoolean()) {
            values[0] = Float.NaN;
        }
        ColorMap map = ColorMap.all().get(random.nextInt(4));
        RangeMode mode = RangeMode.values()[random.nextInt(3)];
        String layer = "a layer with a name/".repeat(random.nextInt(5)) + "conv";
        LegendStrip strip = strip(layer, values, channels, 1 + random.nextInt(channels), mode, map);
        for (int more : new int[] {0, 1, 100}) {
            int width = strip.minWidth() + more;
            List<LegendStrip.Word> words = strip.words(width);
            for (LegendStrip.Word word : words) {
                assertThat(word.left()).isNotNegative();
                assertThat(word.left() + word.width()).isLessThanOrEqualTo(width);
                assertThat(word.baseline()).isLessThan(strip.height());
                for (LegendStrip.Word other : words) {
                    boolean apart = word == other
                            || word.baseline() != other.baseline()
                            || word.left() + word.width() + 8 <= other.left()
                            || other.left() + other.width() + 8 <= word.left();
                    assertThat(apart).as("%s and %s", word, other).isTrue();
                }
            }
        }
    }

    @Test
    void theColourOfWhatIsNoNumberIsExplainedWhereThereIsSome() throws InputException {
        float[] values = {1, Float.NaN, Float.POSITIVE_INFINITY, 0};
        LegendStrip strip = strip("conv", values, 1, 1, RangeMode.PER_LAYER, ColorMap.VIRIDIS);
        assertThat(strip.words(strip.minWidth()))
                .extracting(LegendStrip.Word::text)
                .contains("NaN or infinite: 2 values");
        TensorShape shape = new TensorShape(1, 1, 4);
        LayerMaps maps = LayerMaps.all("conv", new Activations(Map.of("conv", new Activations.Tensor(shape, values))));
        Picture picture = GridPicture.of(
                maps, new ColorScale(ColorMap.VIRIDIS, MapRanges.of(values, shape), RangeMode.PER_LAYER), 4);
        int coloured = (int) Arrays.stream(picture.rgb())
                .filter(rgb -> (rgb & 0xFFFFFF) == (ColorMap.NOT_FINITE_ARGB & 0xFFFFFF))
                .count();
        // two cells of 4 × 4 pixels and the legend's square of 12 × 12
        assertThat(coloured).isEqualTo(2 * 16 + 144);
    }
}
