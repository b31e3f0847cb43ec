package dev.kiln.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.PoolKind;
import dev.kiln.core.graph.Rounding;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import org.junit.jupiter.api.Test;

/** Small shapes by hand; the published networks are counted in the app's tests, where the presets are. */
class CountingTest {
    /** 2×5×5 → convolution 3×3 to 4×3×3 → ReLU → max pool 2×2/2, rounded up, to 4×2×2 → global average. */
    private final Analysis net = analysis();

    private static Analysis analysis() {
        LayerGraph.Builder graph = LayerGraph.builder("small");
        String data = graph.add("data", new Layer.Input(new TensorShape(2, 5, 5)));
        String conv = graph.add("conv", new Layer.Convolution(4, Window.square(3, 1, 0), 1), data);
        String relu = graph.add("relu", new Layer.Relu(), conv);
        String pool = graph.add("pool", new Layer.Pooling(PoolKind.MAX, Window.square(2, 2, 0), Rounding.CEIL), relu);
        graph.add("gap", new Layer.GlobalPooling(PoolKind.AVERAGE), pool);
        return Analysis.of(ShapedGraph.infer(graph.build()));
    }

    private static final long MACS = 2 * 3 * 3 * (4 * 3 * 3);

    @Test
    void macsAloneAreTheDefault() {
        assertThat(Counting.MACS.operations(net)).isEqualTo(MACS).isEqualTo(net.macs());
    }

    @Test
    void aFlopIsHalfAMultiplyAccumulate() {
        assertThat(Counting.MACS.withUnit(Counting.Unit.FLOP).operations(net)).isEqualTo(2 * MACS);
    }

    @Test
    void aBiasIsOneAdditionForEachOutput() {
        assertThat(Counting.MACS.withBiases(true).operations(net)).isEqualTo(MACS + 4 * 3 * 3);
        assertThat(Counting.MACS.withBiases(true).withUnit(Counting.Unit.FLOP).operations(net))
                .isEqualTo(2 * MACS + 4 * 3 * 3);
    }

    @Test
    void reluIsOneComparisonForEachValue() {
        assertThat(Counting.MACS.withRelus(true).operations(net)).isEqualTo(MACS + 4 * 3 * 3);
    }

    @Test
    void aPoolIsOneOperationForEachValueOfEachWindow() {
        // 2×2 windows at 2×2 places of 4 channels, and all of 4×2×2 for the global pool
        assertThat(Counting.MACS.withPools(true).operations(net)).isEqualTo(MACS + 4 * 2 * 2 * 4 + 4 * 2 * 2);
    }

    @Test
    void aBatchMultipliesEverything() {
        Counting all = new Counting(Counting.Unit.FLOP, true, true, true, 1);
        assertThat(all.withBatch(8).operations(net)).isEqualTo(8 * all.operations(net));
    }

    @Test
    void sumsOverTheLayers() {
        Counting all = new Counting(Counting.Unit.FLOP, true, true, true, 3);
        assertThat(net.layers().stream().mapToLong(all::operations).sum()).isEqualTo(all.operations(net));
    }

    @Test
    void saysWhatItCounts() {
        assertThat(Counting.MACS.words()).isEqualTo("MACs");
        assertThat(new Counting(Counting.Unit.FLOP, true, false, true, 1).words())
                .isEqualTo("FLOPs with biases and pools");
        assertThat(new Counting(Counting.Unit.FLOP, true, true, true, 1).words())
                .isEqualTo("FLOPs with biases, ReLU and pools");
    }

    @Test
    void refusesABatchOfNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Counting.MACS.withBatch(0))
                .withMessageContaining("from 1 to 1024");
    }
}
