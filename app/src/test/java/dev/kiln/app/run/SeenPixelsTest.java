package dev.kiln.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.ReceptiveRectangle;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.presets.Presets;
import dev.kiln.visualizers.activation.MapCell;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SeenPixelsTest {
    @Test
    void theNetworkIsWalkedOnceForEachCell() {
        ShapedGraph graph = ShapedGraph.infer(
                Presets.find("squeezenet-v1.0").orElseThrow().architecture().expand());
        AtomicInteger walks = new AtomicInteger();
        SeenPixels seen = new SeenPixels((network, layer, channel, row, column) -> {
            walks.incrementAndGet();
            return ReceptiveRectangle.of(network, layer, channel, row, column);
        });

        for (int event = 0; event < 50; event++) {
            assertThat(seen.of(graph, "fire2/concat", 0, new MapCell(0, 0)))
                    .isEqualTo(new ReceptiveRectangle(0, 0, 11, 11));
        }
        assertThat(walks).hasValue(1);

        // a channel of the other branch sees more
        assertThat(seen.of(graph, "fire2/concat", 64, new MapCell(0, 0)))
                .isEqualTo(new ReceptiveRectangle(0, 0, 15, 15));
        seen.of(graph, "fire2/concat", 64, new MapCell(0, 1));
        seen.of(graph, "fire3/concat", 64, new MapCell(0, 1));
        assertThat(walks).hasValue(4);
    }
}
