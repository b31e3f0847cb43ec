package dev.kiln.core.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.Published;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.explanation.CellExplanation;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.weights.Weights;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** torchvision's AlexNet on pictures of all sizes; expected numbers by PyTorch's definition of the bins. */
class AdaptivePoolingTest {
    private static final Weights NONE = new Weights(Weights.Origin.FILE, "none", List.of());

    private static ShapedGraph alexNet(int height, int width) {
        return ShapedGraph.infer(Published.alexNetTorchvision()
                .withInput(new TensorShape(3, height, width))
                .expand());
    }

    /** torchvision documents 61,100,840 parameters; its pool makes 6×6 of any map. */
    @ParameterizedTest
    @ValueSource(ints = {63, 64, 96, 127, 128, 223, 224, 227, 255, 256, 299, 320, 512, 1024})
    void theNumberOfParametersDoesNotDependOnThePicture(int size) {
        assertThat(Analysis.of(alexNet(size, size)).parameters()).isEqualTo(61_100_840);
        assertThat(Analysis.of(alexNet(size, 224)).parameters()).isEqualTo(61_100_840);
    }

    @Test
    void smallerPicturesDoNotFit() {
        assertThat(alexNet(62, 62).problems()).isNotEmpty();
    }

    private static ShapedGraph pool(int rows, int columns, int out) {
        var graph = TestGraphs.input(1, rows, columns);
        graph.add("pool", new Layer.AdaptivePooling(out, out), "data");
        return ShapedGraph.infer(graph.build());
    }

    private static float[] run(ShapedGraph graph, float... values) {
        try (Network network = Network.build(graph, NONE)) {
            return network.run(Inputs.of(graph.shape(0), values)).of("pool").values();
        }
    }

    /** Bins of 4 cells in 3: 0 to 2, 1 to 3, 2 to 4; of 5 in 3: 0 to 2, 1 to 4, 3 to 5. */
    @Test
    void binsMayOverlapAndDiffer() {
        assertThat(run(pool(1, 4, 3), 1, 2, 4, 8)).containsExactly(1.5f, 3, 6, 1.5f, 3, 6, 1.5f, 3, 6);
        float[] five = run(pool(1, 5, 3), 3, 6, 9, 12, 15);
        assertThat(five).containsExactly(new float[] {4.5f, 9, 13.5f, 4.5f, 9, 13.5f, 4.5f, 9, 13.5f}, within(1e-5f));
    }

    @Test
    void aSingleCellIsRepeated() {
        assertThat(run(pool(1, 1, 6), 7)).hasSize(36).containsOnly(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 31})
    void everySizeIsAsDefined(int size) {
        ShapedGraph graph = pool(size, 15 - Math.min(14, size), 6);
        var input = Inputs.random(graph.shape(0), size);
        double[] expected = ReferenceRun.run(graph, NONE, input.values())[1];
        float[] found = run(graph, input.values());
        for (int i = 0; i < found.length; i++) {
            assertThat((double) found[i]).isCloseTo(expected[i], within(1e-5));
        }
        Activations run = new Activations(Map.of(
                "data", new Activations.Tensor(graph.shape(0), input.values()),
                "pool", new Activations.Tensor(graph.shape(1), found)));
        CellExplanation cell = CellExplanation.of(graph, NONE, run, "pool", 0, 2, 5);
        assertThat(cell.origin().value()).isCloseTo(expected[2 * 6 + 5], within(1e-5));
    }

    /** 7 rows make 6 bins of two rows each, one row apart; 8 rows have no such bins. */
    @Test
    void dl4jGetsAPoolWhereThereIsOne() {
        assertThat(Network.configurationJson(alexNet(256, 256)))
                .contains("avgpool")
                .doesNotContain("kiln");
        for (int side : new int[] {223, 286, 415, 478}) {
            assertThat(Network.configurationJson(alexNet(side, 224))).doesNotContain("kiln");
        }
        for (int side : new int[] {222, 287, 414, 479}) {
            assertThatThrownBy(() -> Network.configurationJson(alexNet(side, 224)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Network.configurationJson(alexNet(288, 288)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("avgpool: DL4J has no pool that makes 6×6 of 8×8 with bins of unequal sizes or distances");
    }
}
