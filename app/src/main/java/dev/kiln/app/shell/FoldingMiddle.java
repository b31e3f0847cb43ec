package dev.kiln.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.event.EventTarget;
import javafx.geometry.Orientation;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The diagram above the views; either can be folded away, which leaves a strip of it. */
final class FoldingMiddle extends BorderPane {
    private final Folding folding;
    private final SplitPane split = new SplitPane();
    private final Node diagram;
    private Node views;
    /** Where the line is to be; the split pane itself forgets it while a new window finds its size. */
    private double divider;
    /** False once the user has moved the line: what a taller window gains goes to the views from then on. */
    private boolean held = true;
    /** The height, in pixels, for which the line was put in its place. */
    private double placedFor = -1;
    /** Null until the controls are there. */
    private HBox handles;

    /**
     * @param divider where the line between the two is, from 0 at the top to 1
     */
    FoldingMiddle(Folding folding, Node diagram, Node views, double divider) {
        this.folding = folding;
        this.diagram = diagram;
        this.views = views;
        this.divider = divider;
        split.setOrientation(Orientation.VERTICAL);
        // the divider starts at its upper end and stays there: what a taller window gains goes to the views
        SplitPane.setResizableWithParent(diagram, false);
        split.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> held = held && !isDivider(event.getTarget()));
        setCenter(split);
        update();
        folding.foldedProperty().addListener((o, before, now) -> update());
    }

    /** Shows the views themselves in place of what kept their place, and the handles. */
    void furnish(Node viewsThemselves) {
        views = viewsThemselves;
        handles = new HBox(
                new FoldHandle(folding, Panel.DIAGRAM, Side.TOP), new FoldHandle(folding, Panel.VIEWS, Side.BOTTOM));
        handles.getStyleClass().add("fold-handles");
        handles.setManaged(false);
        getChildren().add(handles);
        update();
    }

    /** Where the line between the two is, or would be if both were there. */
    double divider() {
        return !held && split.getItems().size() == 2 ? split.getDividerPositions()[0] : divider;
    }

    private static boolean isDivider(EventTarget target) {
        return target instanceof Node node && node.getStyleClass().contains("split-pane-divider");
    }

    private void place() {
        if (held && split.getItems().size() == 2 && split.getHeight() != placedFor) {
            placedFor = split.getHeight();
            // its first layout at another height shares out what was gained or lost, whatever the position
            split.layout();
            split.setDividerPositions(divider);
        }
    }

    private void update() {
        Set<Panel> folded = folding.foldedProperty().get();
        List<Node> shown = new ArrayList<>();
        if (!folded.contains(Panel.DIAGRAM)) {
            shown.add(diagram);
        }
        if (!folded.contains(Panel.VIEWS)) {
            shown.add(views);
        }
        if (!shown.equals(split.getItems())) {
            divider = divider();
            split.getItems().setAll(shown);
            held = true;
            placedFor = -1;
            if (shown.size() == 2) {
                split.getDividers().get(0).positionProperty().addListener((o, before, now) -> requestLayout());
            }
        }
        setTop(folded.contains(Panel.DIAGRAM) ? strip(Panel.DIAGRAM, Side.TOP) : null);
        setBottom(folded.contains(Panel.VIEWS) ? strip(Panel.VIEWS, Side.BOTTOM) : null);
        if (handles != null) {
            handles.setVisible(shown.size() == 2);
            handles.toFront();
        }
        requestLayout();
    }

    private StackPane strip(Panel panel, Side side) {
        StackPane strip = new StackPane(new FoldHandle(folding, panel, side));
        strip.getStyleClass().addAll("fold-strip", "fold-strip-" + panel.word());
        return strip;
    }

    /** The handles lie on the line, in its middle. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        place();
        if (handles != null && handles.isVisible()) {
            split.layout();
            double width = handles.prefWidth(-1);
            double height = handles.prefHeight(-1);
            double line = split.getLayoutY() + split.getHeight() * split.getDividerPositions()[0];
            handles.resizeRelocate(Math.rint((getWidth() - width) / 2), Math.rint(line - height / 2), width, height);
        }
    }
}
