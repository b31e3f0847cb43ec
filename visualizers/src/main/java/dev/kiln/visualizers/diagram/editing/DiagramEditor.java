package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.architecture.Architecture;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.visualizers.diagram.NetworkDiagram;
import dev.kiln.visualizers.diagram.Rect;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;

/** Makes the picture of a SqueezeNet editable: with the pointer, by {@link #run} and by a context menu. */
public final class DiagramEditor {
    private final NetworkDiagram diagram;
    private final DiagramEditing editing;
    private final ObjectProperty<Architecture> architecture = new SimpleObjectProperty<>(this, "architecture");
    private final StageSelection selection;
    private final DiagramGestures gestures;

    /** Listens to the pointer on a diagram. */
    public DiagramEditor(NetworkDiagram diagram, DiagramEditing editing) {
        this.diagram = diagram;
        this.editing = editing;
        this.selection = new StageSelection(architecture, diagram.selectedLayerProperty());
        this.gestures = new DiagramGestures(diagram, this);
        new StageMenu(diagram, this).install();
    }

    /** What is edited; the diagram may show an earlier one while this has problems. Null and AlexNet are read only. */
    public ObjectProperty<Architecture> architectureProperty() {
        return architecture;
    }

    /** Indices in the body of the stages that edits apply to, in order; the stage of the selected layer is one of them. */
    public ReadOnlyObjectProperty<Set<Integer>> selectedStagesProperty() {
        return selection.stagesProperty();
    }

    /** Does a command to the selected stages. One that leads to a problem is not done; a label at the stage says why. */
    public void run(StageCommand command) {
        Optional<StageCommands.Planned> planned = plan(command);
        if (planned.isPresent()) {
            attempt(planned.get());
        }
    }

    /** True where a command can do something to what is selected. */
    public boolean isPossible(StageCommand command) {
        return plan(command).isPresent();
    }

    private Optional<StageCommands.Planned> plan(StageCommand command) {
        return network().flatMap(net -> new StageCommands(
                        net, selection.stages(), diagram.selectedLayerProperty().get())
                .plan(command));
    }

    private void attempt(StageCommands.Planned planned) {
        EditPreview preview = EditPreview.of(analysis(), architecture.get(), planned.edit());
        boolean wasValid = !diagram.staleProperty().get();
        if (wasValid && !preview.problem().isEmpty()) {
            say(Feedback.of(preview, "not possible: " + planned.edit().label(), List.of()));
            return;
        }
        gestures.layer().clear();
        editing.apply(planned.edit());
        selection.selectMoved(planned.selected());
    }

    /** Shows lines at what is selected. */
    private void say(Feedback feedback) {
        String layer = diagram.selectedLayerProperty().get();
        Rect place = layer == null
                ? new Rect(0, 0, 0, 0)
                : diagram.picture().boundsOf(layer).orElse(new Rect(0, 0, 0, 0));
        PictureView view = PictureView.of(diagram);
        gestures.layer().show(feedback, new Point2D(view.x(place.right()), view.y(place.centerY())));
    }

    /** The SqueezeNet that can be edited, or empty. */
    Optional<SqueezeNet> network() {
        return architecture.get() instanceof SqueezeNet net
                        && diagram.graphProperty().get() != null
                ? Optional.of(net)
                : Optional.empty();
    }

    /** The cost of the network that the picture shows: the last valid one. */
    Analysis analysis() {
        ShapedGraph shown = diagram.graphProperty().get();
        return Analysis.of(shown);
    }

    DiagramEditing editing() {
        return editing;
    }

    StageSelection selection() {
        return selection;
    }

    DiagramGestures gestures() {
        return gestures;
    }
}
