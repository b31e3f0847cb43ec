package dev.kiln.core.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kiln.core.Published;
import dev.kiln.core.architecture.json.ArchitectureJson;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.core.io.InputException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LowRankTest {
    private static final Ranks CONV10 = new Ranks(Map.of("conv10", 40));

    @Test
    void aLayerBecomesTwoOfWhichTheSecondKeepsNameWindowAndReaders() {
        LayerGraph graph = Published.squeezeNet10().withRanks(CONV10).expand();
        int second = graph.indexOf("conv10").orElseThrow();
        assertThat(graph.node(second - 1).id()).isEqualTo("conv10_v");
        assertThat(graph.node(second - 1).layer()).isEqualTo(new Layer.Convolution(40, Window.square(1, 1, 0), 1));
        assertThat(graph.node(second).layer()).isEqualTo(new Layer.Convolution(1000, Window.square(1, 1, 1), 1));
        assertThat(graph.node(second).input()).isEqualTo(second - 1);
        assertThat(graph.node(second + 1).id()).isEqualTo("relu_conv10");
        assertThat(graph.size()).isEqualTo(Published.squeezeNet10().expand().size() + 1);
        assertThat(ShapedGraph.infer(graph).shape(second)).isEqualTo(new TensorShape(1000, 15, 15));
    }

    @Test
    void denseLayersAndUngrouped1x1ConvolutionsCanBeFactored() {
        assertThat(LowRank.layers(Published.alexNetBvlc().expand())).containsExactly("fc6", "fc7", "fc8");
        assertThat(LowRank.layers(Published.squeezeNet10().expand()))
                .hasSize(17)
                .startsWith("fire2/squeeze1x1", "fire2/expand1x1", "fire3/squeeze1x1")
                .endsWith("conv10");
    }

    @Test
    void ranksGoWithTheirLayers() {
        Architecture net =
                Published.squeezeNet10().withRanks(new Ranks(Map.of("fire9/squeeze1x1", 5, "fire2/squeeze1x1", 6)));
        assertThat(Edits.modules(7).apply(net).ranks()).isEqualTo(new Ranks(Map.of("fire2/squeeze1x1", 6)));
        assertThat(Edits.squeezeRatio(0.25).apply(net).ranks()).isEqualTo(net.ranks());
        assertThat(Edits.rename("other").apply(net).ranks()).isEqualTo(net.ranks());
    }

    @Test
    void theFileFormKeepsRanksAndRefusesThoseOfNoLayer() throws InputException {
        Architecture net = Published.alexNetBvlc().withRanks(new Ranks(Map.of("fc6", 256, "fc7", 128)));
        String json = ArchitectureJson.write(net);
        assertThat(ArchitectureJson.read("net.json", json)).isEqualTo(net);
        assertThat(ArchitectureJson.write(Published.alexNetBvlc())).doesNotContain("rank");
        assertThatThrownBy(() -> ArchitectureJson.read("net.json", json.replace("fc7", "conv3")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("conv3")
                .hasMessageContaining("expected one of fc6, fc7, fc8");
        assertThatThrownBy(() -> ArchitectureJson.read("net.json", json.replace("256", "0")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("fc6: expected a whole number from 1 to 65536, found 0");
        assertThatThrownBy(() -> ArchitectureJson.read("net.json", json.replace("256", "[1]")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("found an array");
    }

    @Test
    void aRankIsAtLeastOne() {
        assertThatThrownBy(() -> new Ranks(Map.of("fc6", 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rank of fc6");
    }
}
