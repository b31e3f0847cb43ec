package dev.kiln.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.Picture;
import dev.kiln.core.image.PictureReader;
import dev.kiln.core.network.Activations;
import dev.kiln.visualizers.palette.ColorMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures of activation maps, judged by the values that the library computes for the same picture. */
class ActivationFilesTest extends ActivationRuns {
    @Test
    void theCellWithTheLayersMaximumHasTheHighEndsColour() throws IOException {
        JsonNode json = activations("--layer fire2/squeeze1x1 --zoom 3");
        Activations.Tensor tensor = computed("fire2/squeeze1x1");
        TensorShape shape = tensor.shape();
        assertThat(json.get("files")).hasSize(shape.channels());
        int index = largest(tensor.values(), 0, tensor.values().length);
        int cells = (int) shape.cells();
        Picture map = PictureReader.read(file("fire2_squeeze1x1_%04d.png".formatted(index / cells)));
        assertThat(map.width()).isEqualTo(3 * shape.width());
        assertThat(map.height()).isEqualTo(3 * shape.height());
        int column = index % cells % shape.width();
        int row = index % cells / shape.width();
        assertThat(pixel(map, 3 * column, 3 * row)).isEqualTo(HIGH);
        assertThat(pixel(map, 3 * column + 2, 3 * row + 2)).isEqualTo(HIGH);
        long brightest = Arrays.stream(map.rgb()).filter(rgb -> rgb == HIGH).count();
        assertThat(brightest).isLessThan(map.rgb().length / 2);
    }

    @Test
    void withARangeOfItsOwnEachMapReachesTheHighEnd() throws IOException {
        Activations.Tensor tensor = computed("fire2/squeeze1x1");
        activations("--layer fire2/squeeze1x1 --range map --channel 3,0");
        assertThat(written()).containsExactly("fire2_squeeze1x1_0000.png", "fire2_squeeze1x1_0003.png");
        int cells = (int) tensor.shape().cells();
        int index = largest(tensor.values(), 3 * cells, 4 * cells) % cells;
        Picture map = PictureReader.read(file("fire2_squeeze1x1_0003.png"));
        assertThat(map.rgb()[index]).isEqualTo(HIGH);
    }

    @Test
    void onTheNetworksRangeOnlyTheLayerWithItsMaximumReachesTheHighEnd() throws IOException {
        Activations all = computed();
        List<String> layers = new ArrayList<>(all.layers());
        layers.removeAll(List.of("data", "prob"));
        layers.sort(Comparator.comparingDouble(layer -> maximum(all.of(layer))));
        String weakest = layers.get(0);
        String strongest = layers.get(layers.size() - 1);
        assertThat(maximum(all.of(weakest))).isLessThan(0.9f * maximum(all.of(strongest)));
        activations("--all-layers --grid --range network");
        assertThat(maps(weakest)).doesNotContain(HIGH);
        assertThat(maps(strongest)).contains(HIGH);
        // probabilities are another quantity and keep their own scale
        assertThat(maps("prob")).contains(HIGH);
    }

    private static float maximum(Activations.Tensor tensor) {
        return tensor.values()[largest(tensor.values(), 0, tensor.values().length)];
    }

    /** The pixels of a grid above its legend, whose bar always has the high end. */
    private int[] maps(String layer) throws IOException {
        Picture grid = PictureReader.read(file(layer.replace('/', '_') + "_grid.png"));
        return Arrays.copyOf(grid.rgb(), (grid.height() - 64) * grid.width());
    }

    @Test
    void aGridSortedByMaximumStartsWithTheMapThatHasIt() throws IOException {
        JsonNode json = activations("--layer fire2/squeeze1x1 --grid --sort max");
        Activations.Tensor tensor = computed("fire2/squeeze1x1");
        int cells = (int) tensor.shape().cells();
        int index = largest(tensor.values(), 0, tensor.values().length);
        assertThat(written()).containsExactly("fire2_squeeze1x1_grid.png");
        assertThat(json.get("channels").get(0).asInt()).isEqualTo(index / cells);
        Picture grid = PictureReader.read(file("fire2_squeeze1x1_grid.png"));
        // 16×16 cells are enlarged by 3 to be seen; the paper has a white margin of 12 pixels
        int x = 12 + 3 * (index % cells % 16);
        int y = 12 + 3 * (index % cells / 16);
        assertThat(pixel(grid, x, y)).isEqualTo(HIGH);
        assertThat(pixel(grid, 11, 11)).isEqualTo(0xffffff);
        assertThat(grid.rgb()).contains(HIGH, ColorMap.VIRIDIS.entry(0) & 0xffffff);
    }

    @Test
    void anOverlayThatHidesNothingIsThePictureItself() throws IOException {
        activations("--layer fire2/squeeze1x1 --overlay --opacity 0 --channel 5");
        Picture shown = PictureReader.read(file("fire2_squeeze1x1_0005_overlay.png"));
        assertThat(shown.rgb()).isEqualTo(PictureReader.read(image).rgb());
    }

    @Test
    void anOverlayCoversInProportionToTheValueOfEachCellWhereItLooked() throws IOException {
        // stride 1 and padding 1: cell and pixel lie on each other
        activations("--layer conv1 --overlay --opacity 1 --channel 2");
        activations("--layer conv1 --maps --channel 2");
        Picture overlay = PictureReader.read(file("conv1_0002_overlay.png"));
        Picture map = PictureReader.read(file("conv1_0002.png"));
        Picture below = PictureReader.read(image);
        float[] values = computed("conv1").values();
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        int cells = map.rgb().length;
        for (int cell = 0; cell < cells; cell++) {
            double share = Math.abs(values[2 * cells + cell]) / largest;
            for (int shift = 0; shift <= 16; shift += 8) {
                double mixed =
                        (below.rgb()[cell] >> shift & 0xff) * (1 - share) + (map.rgb()[cell] >> shift & 0xff) * share;
                assertThat((double) (overlay.rgb()[cell] >> shift & 0xff)).isCloseTo(mixed, within(1.5));
            }
        }
    }
}
