package dev.kiln.app.shell;

import dev.kiln.app.canvas.CanvasControls;
import dev.kiln.app.canvas.CanvasViewModel;
import dev.kiln.app.command.Command;
import dev.kiln.app.command.MenuPart;
import dev.kiln.app.document.Document;
import dev.kiln.app.document.DocumentState;
import dev.kiln.core.architecture.Edit;
import dev.kiln.visualizers.diagram.NetworkDiagram;
import dev.kiln.visualizers.diagram.editing.DiagramEditing;
import dev.kiln.visualizers.diagram.editing.DiagramEditor;
import dev.kiln.visualizers.diagram.editing.StageCommand;
import dev.kiln.visualizers.diagram.editing.StagePalette;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.StackPane;

/** The diagram with what edits the document on it: gestures, and in its corners a palette of new stages and how it is shown. */
final class EditableDiagram extends StackPane {
    private final NetworkDiagram diagram;
    private final DiagramEditor editor;
    private List<MenuPart> viewCommands = List.of();

    EditableDiagram(NetworkDiagram diagram, Document document) {
        this.diagram = diagram;
        editor = new DiagramEditor(diagram, new DocumentEditing(document));
        document.stateProperty()
                .addListener((o, before, now) -> editor.architectureProperty().set(now.architecture()));
        editor.architectureProperty().set(document.architecture());
        getChildren().add(diagram);
    }

    /** Adds what is in the corners; the first frame does without. */
    void addControls(CanvasViewModel canvas) {
        StagePalette palette = new StagePalette(editor);
        CanvasControls controls = new CanvasControls(diagram, canvas);
        viewCommands = controls.commands();
        getChildren().addAll(palette, controls);
        setAlignment(controls, Pos.TOP_RIGHT);
        setMargin(controls, new Insets(8, 8, 0, 0));
        setAlignment(palette, Pos.BOTTOM_RIGHT);
        setMargin(palette, new Insets(0, 8, 1, 0));
    }

    /** The stages that edits apply to, and the commands. */
    DiagramEditor editor() {
        return editor;
    }

    /** What can be done with the selected stages. */
    List<Command> commands() {
        return Stream.of(StageCommand.values())
                .map(command -> Command.of(command.text(), command.shortcut(), () -> editor.run(command))
                        .withId(Command.slug(command.name())))
                .toList();
    }

    /** How the picture is shown; empty before the controls are there. */
    List<MenuPart> viewCommands() {
        return viewCommands;
    }

    /** Changes go to the document. */
    private record DocumentEditing(Document document) implements DiagramEditing {
        @Override
        public Moment drag(Edit edit) {
            document.drag(edit);
            DocumentState now = document.state();
            String refusal = document.refusalProperty().get();
            if (refusal.isEmpty() && !now.isStale()) {
                return new Moment(Optional.of(now.analysis()), "");
            }
            String problem = refusal.isEmpty() ? now.problems().get(0).toString() : refusal;
            return new Moment(Optional.empty(), problem);
        }

        @Override
        public void endDrag() {
            document.endDrag();
        }

        @Override
        public void apply(Edit edit) {
            document.apply(edit);
        }
    }
}
