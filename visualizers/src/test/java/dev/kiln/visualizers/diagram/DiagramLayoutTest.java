package dev.kiln.visualizers.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.FireSchedule;
import dev.kiln.core.architecture.Schedules;
import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.graph.Window;
import dev.kiln.visualizers.Samples;
import dev.kiln.visualizers.palette.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiagramLayoutTest {
    static Stream<Arguments> pictures() {
        List<ShapedGraph> graphs = List.of(
                Samples.shaped(Samples.squeezeNet()),
                Samples.shaped(Samples.squeezeNet(Bypass.SIMPLE)),
                Samples.shaped(Samples.squeezeNet(Bypass.COMPLEX)),
                Samples.shaped(Schedules.withModules(Samples.squeezeNet(Bypass.SIMPLE), 40)),
                Samples.shaped(Schedules.apply(
                        Samples.squeezeNet(), FireSchedule.PAPER.withPct3x3(1).withSqueezeRatio(1))),
                Samples.shaped(Samples.alexNet()),
                Samples.branched(),
                broken());
        List<Arguments> pictures = new ArrayList<>();
        for (ShapedGraph graph : graphs) {
            for (double width : new double[] {120, 640, 1000, 1900}) {
                for (double height : new double[] {100, 260, 700}) {
                    pictures.add(Arguments.of(graph, DiagramLayout.of(graph, width, height)));
                }
            }
        }
        return pictures.stream();
    }

    /** A window that does not fit leaves shapes unknown. */
    private static ShapedGraph broken() {
        LayerGraph.Builder graph = LayerGraph.builder("broken");
        String in = graph.add("data", new Layer.Input(new TensorShape(3, 8, 8)));
        String conv = graph.add("conv1", new Layer.Convolution(16, Window.square(11, 4, 0), 1), in);
        graph.add("conv2", new Layer.Convolution(32, Window.square(3, 1, 1), 1), conv);
        return ShapedGraph.infer(graph.build());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everythingLiesInside(ShapedGraph graph, DiagramLayout picture) {
        Rect all = new Rect(0, 0, picture.width(), picture.height());
        assertThat(picture.boxes()).allMatch(box -> all.encloses(box.bounds()));
        assertThat(picture.frames()).allMatch(frame -> all.encloses(frame.bounds()));
        assertThat(picture.labels()).allMatch(label -> all.encloses(label.bounds()));
        assertThat(picture.arcs()).allMatch(arc -> all.contains(arc.fromX(), arc.topY()) && arc.toX() <= all.width());
        assertThat(picture.legend()).allMatch(entry -> all.encloses(entry.swatch()));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void nothingOverlaps(ShapedGraph graph, DiagramLayout picture) {
        List<Rect> solid = new ArrayList<>();
        picture.boxes().forEach(box -> solid.add(box.bounds()));
        picture.labels().stream()
                .filter(label -> label.kind() != DiagramLabel.Kind.SIGN)
                .forEach(label -> solid.add(label.bounds()));
        assertDisjoint(solid);
        assertDisjoint(picture.frames().stream().map(DiagramFrame::bounds).toList());
    }

    private static void assertDisjoint(List<Rect> rects) {
        for (int i = 0; i < rects.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(rects.get(i).overlaps(rects.get(j)))
                        .as("%s and %s", rects.get(i), rects.get(j))
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyLayerIsShownSomewhere(ShapedGraph graph, DiagramLayout picture) {
        List<String> boxed = picture.boxes().stream().map(DiagramBox::layer).toList();
        assertThat(boxed).doesNotHaveDuplicates();
        for (LayerNode node : graph.graph().nodes()) {
            assertThat(picture.boundsOf(node.id())).as(node.id()).isPresent();
            assertThat(picture.stepOf(node.id())).as(node.id()).isNotNegative();
            boolean weighted = node.layer() instanceof Layer.Convolution || node.layer() instanceof Layer.Dense;
            assertThat(!weighted || boxed.contains(node.id())).as(node.id()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void layersRunFromLeftToRight(ShapedGraph graph, DiagramLayout picture) {
        double last = -1;
        for (DiagramStep step : picture.steps()) {
            double x = picture.boundsOf(step.layer()).orElseThrow().centerX();
            assertThat(x).isGreaterThan(last);
            last = x;
        }
        assertThat(picture.edges()).allMatch(edge -> edge.toX() > edge.fromX());
    }

    @Test
    void networkFitsTheWidthOfASmallWindow() {
        assertThat(DiagramLayout.of(Samples.shaped(Samples.squeezeNet()), 760, 260)
                        .width())
                .isLessThanOrEqualTo(760.01);
    }

    @Test
    void fireModuleIsASqueezeBarAndTwoStackedHalvesInAFrame() {
        DiagramLayout picture = DiagramLayout.of(Samples.shaped(Samples.squeezeNet()), 1000, 260);
        Rect frame = picture.boundsOf("fire5/concat").orElseThrow();
        Rect squeeze = picture.boundsOf("fire5/squeeze1x1").orElseThrow();
        Rect half1x1 = picture.boundsOf("fire5/expand1x1").orElseThrow();
        Rect half3x3 = picture.boundsOf("fire5/expand3x3").orElseThrow();
        assertThat(List.of(squeeze, half1x1, half3x3)).allMatch(frame::encloses);
        assertThat(half1x1.x()).isEqualTo(half3x3.x()).isGreaterThan(squeeze.right());
        assertThat(half3x3.y()).isGreaterThan(half1x1.bottom());
        assertThat(squeeze.width()).isLessThan(half1x1.width());
    }

    @Test
    void heightFollowsTheSizeOfMaps() {
        DiagramLayout picture = DiagramLayout.of(Samples.shaped(Samples.squeezeNet()), 1000, 260);
        // 227, 111, 55, 27, 15, 1 cells
        List<String> shrinking = List.of("data", "conv1", "pool1", "pool4", "conv10", "gap");
        List<Double> heights = shrinking.stream()
                .map(id -> -picture.boundsOf(id).orElseThrow().height())
                .toList();
        assertThat(heights).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void bypassesAreArcsAndComplexOnesCarryABox() {
        DiagramLayout picture = DiagramLayout.of(Samples.shaped(Samples.squeezeNet(Bypass.COMPLEX)), 1300, 260);
        // the paper, section 6: simple around fire3, 5, 7, 9, complex around fire2, 4, 6, 8
        assertThat(picture.arcs())
                .extracting(DiagramArc::layer)
                .containsExactly(
                        "fire2/bypass_add",
                        "fire3/bypass_add",
                        "fire4/bypass_add",
                        "fire5/bypass_add",
                        "fire6/bypass_add",
                        "fire7/bypass_add",
                        "fire8/bypass_add",
                        "fire9/bypass_add");
        assertThat(picture.boxes().stream().filter(box -> box.role() == Role.BYPASS && !box.round()))
                .extracting(DiagramBox::layer)
                .containsExactly("fire2/bypass1x1", "fire4/bypass1x1", "fire6/bypass1x1", "fire8/bypass1x1");
    }

    @Test
    void edgesSayWhatFlows() {
        DiagramLayout picture = DiagramLayout.of(Samples.shaped(Samples.squeezeNet()), 1000, 260);
        // facts of the authors' file: fire2 gives 128 maps of 55×55
        assertThat(picture.labels().stream()
                        .filter(label -> label.kind() == DiagramLabel.Kind.SHAPE
                                && label.layer().equals("fire2/concat")))
                .extracting(DiagramLabel::text)
                .containsExactly("128", "55×55");
    }

    @Test
    void shapesStandBelowTheNamesWhereTheEdgesHaveNoRoom() {
        // the diagram's width in a window of 1280 pixels
        DiagramLayout picture = DiagramLayout.of(Samples.shaped(Samples.squeezeNet()), 784, 258);
        DiagramLabel name = picture.labels().stream()
                .filter(label -> label.text().equals("fire2"))
                .findFirst()
                .orElseThrow();
        List<DiagramLabel> shape = picture.labels().stream()
                .filter(label ->
                        label.kind() == DiagramLabel.Kind.SHAPE && label.layer().equals("fire2/concat"))
                .toList();
        assertThat(picture.width()).isLessThanOrEqualTo(784.01);
        assertThat(shape).extracting(DiagramLabel::text).containsExactly("128", "55×55");
        assertThat(shape).allMatch(line -> line.x() == name.x() && line.y() > name.y());
    }

    @Test
    void pointFindsBoxBeforeFrame() {
        DiagramLayout picture = DiagramLayout.of(Samples.shaped(Samples.squeezeNet()), 1000, 260);
        Rect half = picture.boundsOf("fire4/expand3x3").orElseThrow();
        Rect frame = picture.boundsOf("fire4/concat").orElseThrow();
        assertThat(picture.layerAt(half.centerX(), half.centerY())).contains("fire4/expand3x3");
        assertThat(picture.layerAt(frame.x() + 1, frame.y() + 1)).contains("fire4/concat");
        assertThat(picture.layerAt(1, 1)).isEmpty();
    }

    @Test
    void reluIsShownByItsConvolutionAndDropoutByItsModule() {
        DiagramLayout picture = DiagramLayout.of(Samples.shaped(Samples.squeezeNet()), 1000, 260);
        assertThat(picture.places().owners())
                .containsEntry("fire2/relu_expand3x3", "fire2/expand3x3")
                .containsEntry("relu_conv1", "conv1")
                .containsEntry("drop9", "fire9/concat");
    }

    @Test
    void branchesOfAnyGraphArePassedOver() {
        DiagramLayout picture = DiagramLayout.of(Samples.branched(), 700, 260);
        assertThat(picture.arcs()).extracting(DiagramArc::layer).containsExactlyInAnyOrder("sum", "c", "cat");
    }

    @Test
    void emptyGraphIsAnEmptyPicture() {
        DiagramLayout picture =
                DiagramLayout.of(ShapedGraph.infer(LayerGraph.builder("empty").build()), 500, 200);
        assertThat(picture.boxes()).isEmpty();
        assertThat(picture.layerAt(10, 10)).isEmpty();
    }
}
