package dev.kiln.visualizers.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.visualizers.palette.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A module whose memory can be counted by hand: cells of 1 × 1, so elements are channels. */
class MemoryLayoutTest {
    private static final LiveMemory MEMORY = LiveMemory.of(analysis(), 4);

    private static Layer convolution(int filters) {
        return new Layer.Convolution(filters, Window.square(1, 1, 0), 1);
    }

    private static Analysis analysis() {
        LayerGraph.Builder graph = LayerGraph.builder("test");
        graph.add("data", new Layer.Input(TensorShape.vector(3)));
        graph.add("fire2/squeeze1x1", convolution(10), "data");
        graph.add("fire2/expand1x1", convolution(4), "fire2/squeeze1x1");
        graph.add("fire2/expand3x3", convolution(6), "fire2/squeeze1x1");
        graph.add("fire2/concat", new Layer.Concat(), "fire2/expand1x1", "fire2/expand3x3");
        graph.add("conv3", convolution(2), "fire2/concat");
        return Analysis.of(ShapedGraph.infer(graph.build()));
    }

    @Test
    void bytesAreThoseOfAllPicturesInThePrecision() {
        // by hand, 4 bytes each: 3, 3+10, 10+10, 10+10, 10, 10+2
        assertThat(List.of(0, 1, 2, 3, 4, 5)).extracting(MEMORY::bytes).containsExactly(12L, 52L, 80L, 80L, 40L, 48L);
        assertThat(MEMORY.peakBytes()).isEqualTo(80);
        assertThat(LiveMemory.of(analysis(), 2 * 8).peakBytes()).isEqualTo(320);
    }

    @Test
    void aConcatenationShowsItsHalves() {
        LiveTensor concat = MEMORY.tensors().get(2);
        assertThat(concat.id()).isEqualTo("fire2/concat");
        assertThat(concat.parts())
                .containsExactly(new LiveTensor.Part(Role.EXPAND_1X1, 16), new LiveTensor.Part(Role.EXPAND_3X3, 24));
    }

    @Test
    void theHighestBarOfEachColumnEndsAtItsLiveBytes() {
        MemoryLayout layout = MemoryLayout.of(MEMORY, 0, ByteUnits.BINARY, 600, 300);
        for (int layer = 0; layer < MEMORY.layers(); layer++) {
            double middle = (layout.x(layer) + layout.x(layer + 1)) / 2;
            double highest = layout.bands().stream()
                    .filter(band ->
                            band.rect().x() <= middle && middle <= band.rect().right())
                    .mapToDouble(band -> band.rect().y())
                    .min()
                    .orElseThrow();
            assertThat(highest).isCloseTo(layout.y(MEMORY.bytes(layer)), within(1e-6));
        }
    }

    @Test
    void barsLieWithinThePlotAndDoNotOverlap() {
        MemoryLayout layout = MemoryLayout.of(MEMORY, 0, ByteUnits.BINARY, 600, 300);
        List<MemoryLayout.Band> bands = layout.bands();
        for (MemoryLayout.Band band : bands) {
            assertThat(layout.plot().grown(1e-6).encloses(band.rect())).isTrue();
            assertThat(bands).filteredOn(other -> other != band).noneMatch(other -> other.rect()
                    .overlaps(band.rect().grown(-1e-6)));
        }
    }

    @Test
    void thePlaceUnderThePointerIsFound() {
        MemoryLayout layout = MemoryLayout.of(MEMORY, 0, ByteUnits.BINARY, 600, 300);
        double middle = (layout.x(5) + layout.x(6)) / 2;
        assertThat(layout.layerAt(middle)).isEqualTo(5);
        assertThat(layout.tensorAt(middle, layout.y(45)).orElseThrow().id()).isEqualTo("conv3");
        assertThat(layout.tensorAt(middle, layout.y(70))).isEmpty();
        assertThat(layout.layerAt(layout.plot().right() + 1)).isEqualTo(-1);
    }

    @Test
    void aLimitIsInSightUnlessItIsFarAbove() {
        assertThat(MemoryLayout.of(MEMORY, 200, ByteUnits.BINARY, 600, 300).topBytes())
                .isGreaterThan(200);
        assertThat(MemoryLayout.of(MEMORY, 80_000, ByteUnits.BINARY, 600, 300).topBytes())
                .isLessThan(100);
    }

    @Test
    void ticksAreRoundInTheirUnits() {
        LiveMemory large = LiveMemory.of(analysis(), 1_000_000);
        assertThat(MemoryLayout.of(large, 0, ByteUnits.DECIMAL, 600, 300).ticks())
                .containsExactly(5_000_000L, 10_000_000L, 15_000_000L, 20_000_000L);
        assertThat(MemoryLayout.of(large, 0, ByteUnits.BINARY, 600, 300).ticks())
                .containsExactly(4L << 20, 8L << 20, 12L << 20, 16L << 20, 20L << 20);
    }

    @Test
    void thePeakIsNamedWithWhatIsHeld() {
        assertThat(MemoryTexts.peak(MEMORY, ByteUnits.BINARY))
                .isEqualTo("peak 80 B at fire2/expand1x1: 2 tensors, fire2/squeeze1x1 + fire2/concat");
        assertThat(MemoryTexts.tensor(MEMORY, MEMORY.tensors().get(1), ByteUnits.BINARY))
                .isEqualTo("fire2/squeeze1x1 · 10×1×1 · 40 B · held from fire2/squeeze1x1 to fire2/expand3x3");
    }
}
