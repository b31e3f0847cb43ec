package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.SqueezeNet;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/** What can be put into the network: dragged onto the picture, or behind the selected stage by a click. */
public final class StagePalette extends HBox {
    private final DiagramEditor editor;

    /** A palette for an editor's diagram. */
    public StagePalette(DiagramEditor editor) {
        super(4);
        this.editor = editor;
        setId("stage-palette");
        getStyleClass().add("stage-palette");
        // the picture around it stays within the pointer's reach
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren()
                .addAll(
                        button(
                                NewStage.Kind.FIRE,
                                StageCommand.INSERT_FIRE,
                                "+ Fire",
                                "A Fire module squeezes its input with 1×1 filters and expands it with 1×1 and 3×3 filters."),
                        button(
                                NewStage.Kind.POOL,
                                StageCommand.INSERT_POOL,
                                "+ Max pool",
                                "A pool keeps the largest value of each window: later layers work on smaller maps."));
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> editor.architectureProperty().get() instanceof SqueezeNet,
                        editor.architectureProperty()));
    }

    private Button button(NewStage.Kind kind, StageCommand command, String text, String lesson) {
        Button button = new Button(text);
        button.setId("palette-" + kind.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add("small");
        button.setTooltip(
                new Tooltip(lesson + "\nDrag it into the picture, or click: it comes behind what is selected."));
        button.setAccessibleText("Insert a " + kind.label());
        button.setOnAction(event -> editor.run(command));
        button.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && !event.isStillSincePress()) {
                editor.gestures().bring(kind, event);
                // a released button would count as clicked
                button.disarm();
            }
        });
        button.addEventFilter(
                MouseEvent.MOUSE_RELEASED, event -> editor.gestures().finish(event));
        return button;
    }
}
