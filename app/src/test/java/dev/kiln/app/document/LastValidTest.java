package dev.kiln.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.History;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.project.Draft;
import dev.kiln.presets.Presets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Figures shown of a network whose layers do not fit follow from its history alone, not from what was shown before. */
class LastValidTest {
    private static Architecture preset(String id) {
        return Presets.find(id).orElseThrow().architecture();
    }

    private final Document document = new Document(preset("squeezenet-v1.0"));

    /** What must be shown: the newest state at or before the present one whose layers fit. */
    private static Analysis expected(Document document) {
        History<Draft> history = document.variants().front().history();
        List<History.Step<Draft>> steps = history.steps();
        for (int i = history.position(); i >= 0; i--) {
            ShapedGraph graph =
                    ShapedGraph.infer(steps.get(i).state().architecture().expand());
            if (graph.isValid()) {
                return Analysis.of(graph);
            }
        }
        throw new AssertionError("nothing in this test is opened with problems");
    }

    private static List<String> figures(Analysis analysis) {
        return analysis.layers().stream()
                .map(cost -> cost.id() + " " + cost.outputShape() + " " + cost.parameters())
                .toList();
    }

    @Test
    void afterATourFromAnInvalidNetworkTheEarlierFiguresReturn() {
        document.apply(Edits.input(5, 5));
        Architecture earlier = document.architecture();
        document.apply(new Edit("tour", now -> preset("squeezenet-v1.1")));
        assertThat(document.state().analysis().parameters()).isEqualTo(1_235_496);
        document.undo();
        assertThat(document.architecture()).isEqualTo(earlier);
        // of the preset that the document was opened with
        assertThat(document.state().analysis().parameters()).isEqualTo(1_248_424);
    }

    @Test
    void aDragThroughValidStatesLeavesTheFiguresOfItsStart() {
        document.drag(Edits.input(100, 100));
        document.drag(Edits.input(5, 5));
        document.endDrag();
        assertThat(figures(document.state().analysis())).isEqualTo(figures(expected(document)));
    }

    @Test
    void figuresAreThoseOfTheHistoryAfterAnyWalk() {
        Random random = new Random(20260712);
        int invalid = 0;
        for (int i = 0; i < 400; i++) {
            switch (random.nextInt(7)) {
                case 0, 1 -> document.apply(Edits.input(4 + random.nextInt(60), 4 + random.nextInt(60)));
                case 2 -> document.drag(Edits.input(4 + random.nextInt(60), 40));
                case 3 -> document.undo();
                case 4 -> document.redo();
                case 5 -> document.jump(random.nextInt(
                        document.variants().front().history().steps().size()));
                default -> document.apply(Edits.squeezeRatio(0.125 * (1 + random.nextInt(8))));
            }
            invalid += document.state().isStale() ? 1 : 0;
            assertThat(figures(document.state().analysis())).isEqualTo(figures(expected(document)));
        }
        assertThat(invalid).isGreaterThan(20);
    }
}
