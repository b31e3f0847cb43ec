package dev.kiln.app.canvas;

import dev.kiln.app.command.Command;
import dev.kiln.app.command.CommandMenu;
import dev.kiln.app.command.MenuPart;
import dev.kiln.visualizers.diagram.ColorBy;
import dev.kiln.visualizers.diagram.DiagramMinimap;
import dev.kiln.visualizers.diagram.Drawing;
import dev.kiln.visualizers.diagram.NetworkDiagram;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Small controls in the canvas's upper right corner, and the same as items of the View menu. */
public final class CanvasControls extends HBox {
    private final NetworkDiagram diagram;
    private final CanvasViewModel model;

    /** Controls of a diagram, which follows the model from now on. */
    public CanvasControls(NetworkDiagram diagram, CanvasViewModel model) {
        super(6);
        this.diagram = diagram;
        this.model = model;
        setId("canvas-controls");
        getStyleClass().add("canvas-controls");
        setAlignment(Pos.TOP_RIGHT);
        // the picture around them stays within the pointer's reach
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        diagram.drawingProperty().bind(model.drawingProperty());
        diagram.colorsProperty().bind(model.colorsProperty());
        // in a row that ends at the right, what changes its width stands on the left: the others keep their places
        DiagramMinimap minimap = new DiagramMinimap(diagram);
        minimap.managedProperty().bind(minimap.visibleProperty());
        getChildren().addAll(colors(), minimap, fit(), drawings());
    }

    private Button fit() {
        Button fit = new Button("Fit");
        fit.setId("canvas-fit");
        fit.getStyleClass().add("small");
        fit.setTooltip(
                new Tooltip(
                        "Show the whole network (Ctrl+0). The wheel moves the picture and zooms where all of it is seen; Ctrl and the wheel always zoom to the pointer; hold Space and drag to move the picture."));
        fit.setAccessibleText("Show the whole network");
        fit.setOnAction(event -> diagram.fit());
        fit.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> diagram.shownProperty().get().leavesOut(), diagram.shownProperty()));
        fit.managedProperty().bind(fit.visibleProperty());
        return fit;
    }

    private HBox drawings() {
        ToggleButton scale = toggle(
                Drawing.TO_SCALE,
                "To scale",
                "left-pill",
                "Height shows the size of a map, width the number of channels.");
        ToggleButton schematic = toggle(
                Drawing.SCHEMATIC, "Schematic", "right-pill", "Equal blocks with their numbers of filters in them.");
        return new HBox(scale, schematic);
    }

    private ToggleButton toggle(Drawing drawing, String text, String pill, String lesson) {
        ToggleButton button = new ToggleButton(text);
        button.setId("drawing-" + drawing.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.getStyleClass().addAll("small", pill);
        button.setTooltip(new Tooltip(lesson));
        button.setAccessibleText("Draw " + drawing.label());
        button.setSelected(model.drawingProperty().get() == drawing);
        model.drawingProperty().addListener((o, before, now) -> button.setSelected(now == drawing));
        button.setOnAction(event -> {
            model.drawingProperty().set(drawing);
            // a click on the chosen one would unselect it
            button.setSelected(true);
        });
        return button;
    }

    private MenuButton colors() {
        MenuButton button = new MenuButton();
        button.setId("color-by");
        button.getStyleClass().add("small");
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> "Colour: " + model.colorByProperty().get().label(), model.colorByProperty()));
        button.setTooltip(new Tooltip("What the colours of the boxes say; the legend below has the numbers."));
        button.accessibleTextProperty().bind(Bindings.concat("Colour the boxes. ", button.textProperty()));
        button.getItems().addAll(colorItems());
        return button;
    }

    private List<MenuItem> colorItems() {
        return Stream.of(ColorBy.values()).map(this::colorItem).toList();
    }

    private MenuItem colorItem(ColorBy mode) {
        RadioMenuItem item = new RadioMenuItem(mode.label());
        item.setId("color-by-" + mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        item.setSelected(model.colorByProperty().get() == mode);
        item.setOnAction(event -> {
            model.colorByProperty().set(mode);
            item.setSelected(true);
        });
        model.colorByProperty().addListener((o, before, now) -> item.setSelected(now == mode));
        return item;
    }

    /** How the picture can be shown, for the View menu. */
    public List<MenuPart> commands() {
        List<Command> colors = Stream.of(ColorBy.values())
                .map(mode -> Command.of(
                                mode.label(), () -> model.colorByProperty().set(mode))
                        .withId("color-by-" + Command.slug(mode.name())))
                .toList();
        return List.of(
                Command.of("Schematic or to scale", "Shortcut+Shift+L", this::toggleDrawing)
                        .withId("schematic"),
                CommandMenu.of("Colour blocks by", colors),
                Command.of("Zoom in", "Shortcut+Plus", () -> diagram.zoom(NetworkDiagram.ZOOM_STEP)),
                Command.of("Zoom out", "Shortcut+Minus", () -> diagram.zoom(1 / NetworkDiagram.ZOOM_STEP)),
                Command.of("Whole network", "Shortcut+0", diagram::fit));
    }

    private void toggleDrawing() {
        boolean toScale = model.drawingProperty().get() == Drawing.TO_SCALE;
        model.drawingProperty().set(toScale ? Drawing.SCHEMATIC : Drawing.TO_SCALE);
    }
}
