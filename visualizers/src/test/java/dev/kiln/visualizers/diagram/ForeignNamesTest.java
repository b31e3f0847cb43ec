package dev.kiln.visualizers.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks whose layers are called otherwise than Kiln calls them. */
class ForeignNamesTest {
    private static final String LONG = "a".repeat(200);

    /** Names of: input, stem, squeeze, two expands, concatenation, end. */
    static Stream<List<String>> names() {
        return Stream.of(
                List.of("x", "conv1", "fire_module/x", "fire_module/y", "fire_module/z", "fire_module/cat", "end"),
                List.of(
                        "features/input",
                        "features/features.0/Conv",
                        "features/features.3/squeeze/Conv",
                        "features/features.3/expand1x1/Conv",
                        "features/features.3/expand3x3/Conv",
                        "features/features.3/Concat",
                        "classifier/classifier.1/Conv"),
                List.of("the input", "a conv", "m 1/a b", "m 1/c d", "m 1/e f", "m 1/ ", "the end"),
                List.of("i", LONG + "0", LONG + "/1", LONG + "/2", LONG + "/3", LONG + "/4", LONG + "5"),
                List.of("/i", "/s", "/q", "/e", "/f", "/c", "/z"),
                List.of("a/", "b/", "c/", "d/", "e/", "f/", "g/"),
                List.of("a//b", "a//c", "a//d", "//", "///", "////", "/"),
                List.of(
                        "畳み込み",
                        "σ/1",
                        "σ/squeeze1x1",
                        "σ/expand1x1",
                        "σ/expand3x3",
                        "σ/concat",
                        "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂"),
                List.of("fire2/concat", "fire2/expand1x1", "conv1", "pool1", "fire9/squeeze1x1", "fire2/x", "data"));
    }

    private static ShapedGraph network(List<String> names) {
        Window one = Window.square(1, 1, 0);
        LayerGraph.Builder graph = LayerGraph.builder("foreign");
        String in = graph.add(names.get(0), new Layer.Input(new TensorShape(3, 32, 32)));
        String stem = graph.add(names.get(1), new Layer.Convolution(32, one, 1), in);
        String squeeze = graph.add(names.get(2), new Layer.Convolution(8, one, 1), stem);
        String left = graph.add(names.get(3), new Layer.Convolution(16, one, 1), squeeze);
        String right = graph.add(names.get(4), new Layer.Convolution(16, Window.square(3, 1, 1), 1), squeeze);
        String joined = graph.add(names.get(5), new Layer.Concat(), left, right);
        graph.add(names.get(6), new Layer.Convolution(10, one, 1), joined);
        return ShapedGraph.infer(graph.build());
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyLayerHasItsPlaceAndNothingOverlaps(List<String> names) {
        ShapedGraph network = network(names);
        for (Drawing drawing : Drawing.values()) {
            DiagramLayout picture = DiagramLayout.of(network, 700, 260, drawing, null);
            Rect all = new Rect(0, 0, picture.width(), picture.height());
            List<Rect> solid = new ArrayList<>();
            for (DiagramBox box : picture.boxes()) {
                assertThat(all.encloses(box.bounds())).as(box.layer()).isTrue();
                solid.add(box.bounds());
            }
            for (LayerNode node : network.graph().nodes()) {
                assertThat(picture.boundsOf(node.id())).as(node.id()).isPresent();
                assertThat(DiagramDescription.of(network, node.id())).contains(node.id());
            }
            picture.labels().stream()
                    .filter(label -> label.kind() == DiagramLabel.Kind.NAME)
                    .forEach(label -> solid.add(label.bounds()));
            for (int i = 0; i < solid.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(solid.get(i).overlaps(solid.get(j))).isFalse();
                }
            }
        }
    }

    /** One prefix for all layers says nothing about modules. */
    @Test
    void aNetworkUnderOnePrefixIsNotOneModule() {
        ShapedGraph network =
                network(List.of("net/in", "net/stem", "net/s", "net/left", "net/right", "net/join", "net/end"));
        assertThat(Blocks.of(network.graph())).extracting(Block::module).containsOnly(false);
        DiagramLayout picture = DiagramLayout.of(network, 700, 260);
        assertThat(picture.frames()).isEmpty();
        assertThat(picture.steps()).hasSize(7);
    }

    /** In a schematic, bars of modules are higher than others: by what they are, not by a slash in their names. */
    @Test
    void aLayerWithASlashInItsNameIsNoPartOfAModule() {
        List<String> slashes = List.of("i/in", "f/stem", "m/s", "m/left", "m/right", "m/join", "c/end");
        List<String> none = List.of("in", "stem", "m/s", "m/left", "m/right", "m/join", "end");
        DiagramLayout with = DiagramLayout.of(network(slashes), 700, 260, Drawing.SCHEMATIC, null);
        DiagramLayout without = DiagramLayout.of(network(none), 700, 260, Drawing.SCHEMATIC, null);
        assertThat(with.boundsOf("f/stem").orElseThrow().height())
                .isEqualTo(without.boundsOf("stem").orElseThrow().height());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNetworkComparedWithItselfHasNothingNew(List<String> names) {
        Analysis analysis = Analysis.of(network(names));
        LayerColors colors = LayerValues.of(ColorBy.CHANGE_OF_PARAMETERS, analysis, analysis, Map.of());
        assertThat(colors.added()).isEmpty();
        assertThat(colors.values().values()).isNotEmpty().allMatch(value -> value == 1.0);
    }
}
