package dev.kiln.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.document.Document;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.graph.ShapedGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

/**
 * Whatever is painted is of the present state. After each of many random steps the figures of all views in sight are compared with
 * an analysis that is made anew from the history. Seeded; {@code -Dkiln.edits=2000} does more of it. The number of figures
 * is written to {@code target/no-old-state.txt}.
 */
class NoOldStateTest extends ShownWindow {
    private static final int EDITS = Integer.getInteger("kiln.edits", 300);
    private static final long SEED = Long.getLong("kiln.seed", 20261201);

    private final Analysis alexNet =
            Analysis.of(ShapedGraph.infer(WindowHarness.preset("alexnet-bvlc").expand()));
    private final Compared compared = new Compared();

    @Test
    void noViewShowsAnOldState() throws IOException {
        Document document = harness.workspace.document();
        Parent root = stage.getScene().getRoot();
        Truth truth = new Truth(document);
        RandomSteps steps = new RandomSteps(stage, harness.workspace, truth, new Random(SEED));
        for (int i = 0; i < EDITS; i++) {
            Painted.after(
                    stage.getScene(),
                    () -> {
                        compared.did(steps.step());
                        truth.stepped();
                    },
                    () -> compare(root, document, truth, steps));
        }
        String figures = "%d stale of %d: %s".formatted(compared.staleCount(), compared.all(), compared.counts());
        Files.writeString(Path.of("target", "no-old-state.txt"), figures);
        assertThat(compared.stale()).as(figures).isEmpty();
        assertThat(compared.counts())
                .containsOnlyKeys(
                        "budget",
                        "compare",
                        "costs",
                        "diagram",
                        "headline",
                        "history",
                        "inspector",
                        "layers",
                        "memory",
                        "names",
                        "sliders",
                        "steps");
    }

    private int compare(Parent root, Document document, Truth truth, RandomSteps steps) {
        Conventions conventions = harness.workspace.conventionsProperty().get();
        String selected = harness.workspace.selection().layer();
        TruthOfFigures figures = new TruthOfFigures(root, truth, conventions, compared);
        figures.headline(alexNet);
        figures.layers();
        new TruthOfInspector(root, truth, selected, conventions, compared).all();
        new TruthOfCompare(root, document, truth, alexNet, conventions, compared).all();
        figures.budget(steps.device());
        TruthOfWindow window = new TruthOfWindow(root, stage, document, truth, compared);
        window.names();
        window.steps();
        window.sliders();
        window.history();
        TruthOfCharts charts = new TruthOfCharts(root, truth, conventions, compared);
        charts.diagram();
        charts.costs();
        charts.memory();
        return compared.all();
    }
}
