package dev.kiln.app.shell;

import dev.kiln.app.canvas.CanvasViewModel;
import dev.kiln.app.command.Command;
import dev.kiln.app.command.MenuPart;
import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.document.DocumentState;
import dev.kiln.core.graph.Problem;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.weights.WeightFit;
import dev.kiln.core.weights.Weights;
import dev.kiln.visualizers.diagram.NetworkDiagram;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** The window's diagram: the document's network, its problems, its layers without weights, and what its tooltips say. */
final class WindowDiagram {
    private final Workspace workspace;
    private final NetworkDiagram diagram = new NetworkDiagram();
    private final EditableDiagram canvas;

    WindowDiagram(Workspace workspace, ObservableValue<Theme> theme) {
        this.workspace = workspace;
        this.canvas = new EditableDiagram(diagram, workspace.document());
        diagram.setId("diagram");
        diagram.themeProperty().bind(theme);
        diagram.selectedLayerProperty().bindBidirectional(workspace.selection().layerProperty());
        workspace.selection().stagesProperty().bind(canvas.editor().selectedStagesProperty());
        diagram.detailsProperty().set(this::details);
        workspace.document().stateProperty().addListener((o, before, now) -> show(now));
        workspace.run().weightsProperty().addListener((o, before, now) -> showUntrained());
        show(workspace.document().state());
    }

    /** Adds what is in the diagram's corners; the first frame does without. */
    void addControls() {
        canvas.addControls(new CanvasViewModel(
                workspace.document(),
                workspace.run().weightsProperty(),
                workspace.background(),
                workspace.settings(),
                workspace.messages()::error));
    }

    /** The diagram and what edits the document on it. */
    Region view() {
        return canvas;
    }

    void setMinHeight(double height) {
        diagram.setMinHeight(height);
    }

    void requestFocus() {
        diagram.requestFocus();
    }

    /** What can be done with the selected stages. */
    List<Command> commands() {
        return canvas.commands();
    }

    /** How the picture is shown. */
    List<MenuPart> viewCommands() {
        return canvas.viewCommands();
    }

    /** What the diagram's tooltip adds for a layer. */
    private String details(String layerId) {
        return cost(layerId)
                + (diagram.untrainedLayersProperty().get().contains(layerId)
                        ? "\nUntrained: the loaded weights have none of this name and shape."
                        : "");
    }

    private String cost(String layerId) {
        Conventions chosen = workspace.conventionsProperty().get();
        return workspace
                .document()
                .state()
                .analysis()
                .layer(layerId)
                .filter(cost -> cost.parameters() > 0)
                .map(cost -> "%s, %s %s"
                        .formatted(
                                Figures.count(cost.parameters(), "parameter"),
                                Figures.count(chosen.operations(cost)),
                                chosen.unit()))
                .orElse("");
    }

    private void show(DocumentState state) {
        diagram.graphProperty().set(state.analysis().graph());
        diagram.staleProperty().set(state.isStale());
        diagram.problemLayersProperty()
                .set(state.problems().stream().map(Problem::layer).collect(Collectors.toSet()));
        showUntrained();
    }

    /** Without any loaded weights nothing is trained, and marks everywhere would say nothing. */
    private void showUntrained() {
        Weights loaded = workspace.run().weightsProperty().get();
        ShapedGraph graph = workspace.document().state().analysis().graph();
        diagram.untrainedLayersProperty()
                .set(loaded == null ? Set.of() : Set.copyOf(WeightFit.misfitLayers(graph, loaded)));
    }
}
