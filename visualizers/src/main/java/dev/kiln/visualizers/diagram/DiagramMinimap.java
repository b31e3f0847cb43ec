package dev.kiln.visualizers.diagram;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Palette;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** All blocks of a diagram in small, and a frame around what it shows; there while it does not show all. Dragging moves the frame. */
public final class DiagramMinimap extends Region {
    private static final double WIDTH = 200;
    private static final double HEIGHT = 30;

    private final NetworkDiagram diagram;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);

    /** A minimap of a diagram. */
    public DiagramMinimap(NetworkDiagram diagram) {
        this.diagram = diagram;
        setId("minimap");
        getStyleClass().add("minimap");
        setAccessibleRole(AccessibleRole.SCROLL_BAR);
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        canvas.setManaged(false);
        getChildren().add(canvas);
        Tooltip.install(this, new Tooltip("The whole network. Drag the frame, or click where you want to look."));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::look);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::look);
        diagram.paintedProperty().addListener((o, before, now) -> show());
        show();
    }

    private MinimapGeometry geometry() {
        return new MinimapGeometry(WIDTH, HEIGHT, diagram.shownProperty().get());
    }

    private void look(MouseEvent event) {
        diagram.look(geometry().centeredAt(event.getX(), event.getY()));
        event.consume();
    }

    private void show() {
        ShownPicture shown = diagram.shownProperty().get();
        setVisible(shown.leavesOut());
        if (shown.leavesOut()) {
            Rect seen = shown.space().visible(shown.viewport());
            double width = shown.space().contentWidth();
            setAccessibleText("Minimap: the picture shows from %.0f to %.0f percent of the network"
                    .formatted(Math.max(0, seen.x() / width * 100), Math.min(100, seen.right() / width * 100)));
            paint(canvas.getGraphicsContext2D());
        }
    }

    private void paint(GraphicsContext gc) {
        MinimapGeometry geometry = geometry();
        DiagramStyle style = diagram.style();
        Theme theme = style.theme();
        gc.setFill(FxColors.of(Palette.color(Tone.BACKGROUND, theme), 0.9));
        gc.clearRect(0, 0, WIDTH, HEIGHT);
        gc.fillRoundRect(0, 0, WIDTH, HEIGHT, 6, 6);
        DiagramInk ink = new DiagramInk(gc, style);
        for (DiagramBox box : geometry.shown().picture().boxes()) {
            Rect r = geometry.of(box.bounds());
            gc.setFill(ink.fillOf(box));
            gc.fillRect(r.x(), r.y(), Math.max(0.7, r.width()), Math.max(1, r.height()));
        }
        gc.setStroke(FxColors.of(Tone.LINE, theme));
        gc.setLineWidth(1);
        gc.strokeRoundRect(0.5, 0.5, WIDTH - 1, HEIGHT - 1, 6, 6);
        Rect seen = geometry.visible();
        gc.setFill(FxColors.of(Palette.color(Tone.ACCENT, theme), 0.15));
        gc.fillRect(seen.x(), seen.y(), seen.width(), seen.height());
        gc.setStroke(FxColors.of(Tone.ACCENT, theme));
        gc.setLineWidth(1.5);
        gc.strokeRect(seen.x(), seen.y(), seen.width(), seen.height());
    }
}
