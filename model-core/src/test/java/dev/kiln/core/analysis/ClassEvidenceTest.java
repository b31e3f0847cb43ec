package dev.kiln.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.Published;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClassEvidenceTest {
    private static final Layer CONVOLUTION = new Layer.Convolution(4, Window.square(1, 1, 0), 1);
    private static final Layer AVERAGE = new Layer.GlobalPooling(PoolKind.AVERAGE);

    private static ClassEvidence of(Architecture architecture) {
        return ClassEvidence.of(ShapedGraph.infer(architecture.expand()));
    }

    /** Ends in the given layers, one after the other, behind a convolution over 6×6 cells. */
    private static ClassEvidence behindConvolution(Layer... layers) {
        LayerGraph.Builder graph = LayerGraph.builder("test");
        String last = graph.add("data", new Layer.Input(new TensorShape(3, 6, 6)));
        last = graph.add("conv", CONVOLUTION, last);
        for (int i = 0; i < layers.length; i++) {
            last = graph.add("layer" + i, layers[i], last);
        }
        return ClassEvidence.of(ShapedGraph.infer(graph.build()));
    }

    private static Layer.Pooling pool(PoolKind kind, int side) {
        return new Layer.Pooling(kind, Window.square(side, 1, 0), Rounding.FLOOR);
    }

    @Test
    void squeezeNetsLastConvolutionIsTheEvidence() {
        assertThat(of(Published.squeezeNet10())).isEqualTo(new ClassEvidence(Optional.of("conv10"), ""));
        assertThat(of(Published.squeezeNet11()).layer()).contains("conv10");
    }

    @Test
    void alexNetEndsInADenseLayerThatMixesAllPlaces() {
        assertThat(of(Published.alexNetBvlc())).isEqualTo(new ClassEvidence(Optional.empty(), "fc8"));
    }

    @Test
    void anAverageOverTheWholeMapMayBeAnOrdinaryPool() {
        assertThat(behindConvolution(pool(PoolKind.AVERAGE, 6), new Layer.Flatten(), new Layer.Softmax())
                        .layer())
                .contains("conv");
    }

    @Test
    void whatTreatsEachChannelAloneMayStandBetween() {
        assertThat(behindConvolution(new Layer.Relu(), new Layer.Dropout(0.5), AVERAGE, new Layer.Relu())
                        .layer())
                .contains("conv");
    }

    @Test
    void classesAreTheChannelsOfTheLastLayerWithWeightsAndOfAllBehindIt() {
        assertThat(ClassEvidence.classLayers(
                        ShapedGraph.infer(Published.squeezeNet10().expand())))
                .contains("conv10", "prob")
                .noneMatch(layer -> layer.startsWith("fire"));
        assertThat(ClassEvidence.classLayers(
                        ShapedGraph.infer(Published.alexNetBvlc().expand())))
                .contains("fc8", "prob")
                .doesNotContain("fc7");
    }

    @Test
    void aMaximumOrAnAverageOverPartsIsNoEvidence() {
        assertThat(behindConvolution(new Layer.GlobalPooling(PoolKind.MAX)).obstacle())
                .isEqualTo("layer0");
        assertThat(behindConvolution(pool(PoolKind.AVERAGE, 3), new Layer.Flatten())
                        .obstacle())
                .isEqualTo("layer1");
    }

    @Test
    void aConvolutionWithoutAnAverageIsNoEvidence() {
        assertThat(behindConvolution(new Layer.Softmax()).layer()).isEmpty();
        assertThat(behindConvolution(new Layer.Softmax()).obstacle()).isEqualTo("conv");
    }

    @Test
    void aDenseLayerBehindTheAverageIsInTheWay() {
        assertThat(behindConvolution(AVERAGE, new Layer.Dense(4)).obstacle()).isEqualTo("layer1");
    }
}
