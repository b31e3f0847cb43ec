package dev.kiln.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.Published;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import org.junit.jupiter.api.Test;

/** SqueezeNet v1.0 at 227, by hand. */
class ReceptiveRectangleTest {
    private static final ShapedGraph V10 =
            ShapedGraph.infer(Published.squeezeNet10().expand());

    private static ReceptiveRectangle seenBy(String layer, int row, int column) {
        return seenBy(layer, 0, row, column);
    }

    private static ReceptiveRectangle seenBy(String layer, int channel, int row, int column) {
        return ReceptiveRectangle.of(V10, V10.graph().indexOf(layer).orElseThrow(), channel, row, column);
    }

    @Test
    void conv1SeesSevenBySevenPixelsEveryTwo() {
        assertThat(seenBy("conv1", 0, 0)).isEqualTo(new ReceptiveRectangle(0, 0, 7, 7));
        assertThat(seenBy("conv1", 110, 3)).isEqualTo(new ReceptiveRectangle(220, 6, 7, 7));
    }

    @Test
    void theMiddleOfConv10SeesTheMiddle155Pixels() {
        // facts: 155 pixels; (227 − 155) / 2 = 36
        assertThat(seenBy("conv10", 7, 7)).isEqualTo(new ReceptiveRectangle(36, 36, 155, 155));
    }

    @Test
    void theCornerOfConv10SeesPaddingOnly() {
        // a 1×1 window with padding 1: the outermost cells lie beside the maps of fire9
        assertThat(seenBy("conv10", 0, 0).isEmpty()).isTrue();
        assertThat(seenBy("conv10", 14, 7).isEmpty()).isTrue();
        assertThat(seenBy("conv10", 1, 1).isEmpty()).isFalse();
    }

    @Test
    void theGlobalAverageSeesEverything() {
        assertThat(seenBy("gap", 0, 0)).isEqualTo(new ReceptiveRectangle(0, 0, 227, 227));
    }

    /** A channel of the 1×1 expand sees what the squeeze sees, one of the 3×3 expand a stride of four more at each side. */
    @Test
    void aChannelBehindAConcatenationSeesWhatItsBranchSees() {
        assertThat(seenBy("fire2/concat", 0, 0, 0)).isEqualTo(new ReceptiveRectangle(0, 0, 11, 11));
        assertThat(seenBy("fire2/concat", 63, 0, 0)).isEqualTo(new ReceptiveRectangle(0, 0, 11, 11));
        assertThat(seenBy("fire2/concat", 64, 0, 0)).isEqualTo(new ReceptiveRectangle(0, 0, 15, 15));
        assertThat(seenBy("fire9/concat", 0, 6, 6)).isEqualTo(new ReceptiveRectangle(52, 52, 123, 123));
        assertThat(seenBy("fire9/concat", 256, 6, 6)).isEqualTo(new ReceptiveRectangle(36, 36, 155, 155));
        assertThat(seenBy("drop9", 0, 6, 6)).isEqualTo(seenBy("fire9/expand1x1", 0, 6, 6));
    }

    /** Bins of unequal sizes, some of which overlap, against the pixels collected one by one. */
    @Test
    void aBinSeesItsCells() {
        for (int size = 1; size <= 13; size++) {
            LayerGraph.Builder graph = LayerGraph.builder("bins");
            graph.add("data", new Layer.Input(new TensorShape(1, size, 14 - size)));
            graph.add("pool", new Layer.AdaptivePooling(6, 4), "data");
            ShapedGraph shaped = ShapedGraph.infer(graph.build());
            for (int i = 0; i < 24; i++) {
                ReceptiveRectangle found = ReceptiveRectangle.of(shaped, 1, 0, i / 4, i % 4);
                boolean[][] reached = ReachedPixels.of(shaped, 1, 0, i / 4, i % 4);
                for (int y = 0; y < reached.length; y++) {
                    for (int x = 0; x < reached[y].length; x++) {
                        boolean inside = y >= found.top()
                                && y < found.top() + found.height()
                                && x >= found.left()
                                && x < found.left() + found.width();
                        assertThat(reached[y][x]).isEqualTo(inside);
                    }
                }
            }
        }
    }

    @Test
    void refusesACellThatIsNone() {
        assertThatThrownBy(() -> seenBy("conv1", 111, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("conv1 has no value in channel 0, row 111, column 0");
    }
}
