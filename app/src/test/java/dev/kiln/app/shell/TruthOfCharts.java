package dev.kiln.app.shell;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.visualizers.chart.CostChart;
import dev.kiln.visualizers.diagram.DiagramLabel;
import dev.kiln.visualizers.diagram.DiagramLayout;
import dev.kiln.visualizers.diagram.NetworkDiagram;
import dev.kiln.visualizers.memory.LiveMemory;
import dev.kiln.visualizers.memory.MemoryTimeline;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;

/** What is drawn into canvases, by its data and its words: diagram, costs, memory. */
record TruthOfCharts(Parent root, Truth truth, Conventions conventions, Compared compared) {
    void diagram() {
        NetworkDiagram diagram = (NetworkDiagram) root.lookup("#diagram");
        Analysis now = truth.analysis();
        compared.same(
                "diagram",
                "network",
                shapes(now.graph()),
                shapes(diagram.graphProperty().get()));
        compared.same(
                "diagram", "greyed", truth.isStale(), diagram.staleProperty().get());
        List<String> expected = labels(DiagramLayout.of(now.graph(), diagram.getWidth(), diagram.getHeight()));
        compared.same(
                "diagram",
                "labels",
                expected,
                labels(diagram.shownProperty().get().picture()));
    }

    private static List<String> shapes(ShapedGraph graph) {
        return graph.graph().nodes().stream()
                .map(node -> node.id() + " " + node.layer() + " "
                        + graph.shape(graph.graph().indexOf(node.id()).orElseThrow()))
                .toList();
    }

    private static List<String> labels(DiagramLayout picture) {
        return picture.labels().stream().map(DiagramLabel::text).sorted().toList();
    }

    void costs() {
        Node node = root.lookup("#cost-chart");
        if (node instanceof CostChart chart && Painted.isShown(node)) {
            compared.same(
                    "costs",
                    "layers",
                    truth.analysis().layers(),
                    chart.analysisProperty().get().layers());
            words(chart);
            compared.same(
                    "costs",
                    "counting",
                    conventions.counting(),
                    chart.countingProperty().get());
        }
    }

    void memory() {
        Node totals = root.lookup("#memory-totals");
        if (totals == null || !Painted.isShown(totals)) {
            return;
        }
        int bytes = isSelected("fp32") ? 4 : isSelected("fp16") ? 2 : 1;
        int batch = conventions.counting().batch();
        Analysis now = truth.analysis();
        long weights = bytes * now.parameters();
        long peak = bytes * batch * now.peakLiveElements();
        compared.begins(
                "memory",
                "totals",
                "weights %s  ·  with activations at the peak %s"
                        .formatted(
                                TruthOfFigures.weights(weights, conventions),
                                TruthOfFigures.weights(weights + peak, conventions)),
                Painted.text(totals));
        MemoryTimeline timeline = (MemoryTimeline) root.lookup("#memory-timeline");
        LiveMemory shown = timeline.memoryProperty().get();
        for (int i = 0; i < now.layers().size(); i++) {
            compared.same(
                    "memory",
                    now.layers().get(i).id(),
                    bytes * batch * now.layers().get(i).liveElements(),
                    i < shown.layers() ? shown.bytes(i) : -1);
        }
        compared.same("memory", "batch", Integer.toString(batch), Painted.text(root.lookup("#memory-batch-field")));
    }

    private boolean isSelected(String precision) {
        return ((ToggleButton) root.lookup("#memory-" + precision)).isSelected();
    }

    /** What a screen reader says is made when the chart's bars are. */
    private void words(CostChart chart) {
        Analysis now = truth.analysis();
        compared.same(
                "costs",
                "words",
                "Costs of %s by block: %s parameters, %s %s"
                        .formatted(
                                now.graph().graph().name(),
                                Written.count(now.parameters()),
                                Written.count(conventions.operations(now)),
                                conventions.unit()),
                chart.getAccessibleText());
    }
}
