package dev.kiln.visualizers.diagram.editing;

import dev.kiln.visualizers.diagram.NetworkDiagram;
import dev.kiln.visualizers.palette.Theme;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

/** What is painted above the picture: the present feedback, and rings around several selected stages. */
final class FeedbackLayer {
    private final NetworkDiagram diagram;
    private final DiagramEditor editor;
    private final PointerLabel label = new PointerLabel();
    private Feedback feedback = Feedback.NONE;
    private Point2D place = Point2D.ZERO;

    FeedbackLayer(NetworkDiagram diagram, DiagramEditor editor) {
        this.diagram = diagram;
        this.editor = editor;
        diagram.setOverlay(this::paint);
        editor.selectedStagesProperty().addListener((o, before, now) -> diagram.repaint());
    }

    /**
     * Shows feedback until something else is shown.
     *
     * @param at where its lines stand, in pixels of the diagram
     */
    void show(Feedback shown, Point2D at) {
        boolean same = shown.equals(feedback) && (shown.lines().isEmpty() || at.equals(place));
        feedback = shown;
        place = at;
        if (!same) {
            diagram.repaint();
        }
    }

    /** Shows nothing. */
    void clear() {
        show(Feedback.NONE, place);
    }

    private void paint(GraphicsContext gc) {
        Theme theme = diagram.themeProperty().get();
        PictureView view = PictureView.of(diagram);
        FeedbackPainter painter = new FeedbackPainter(gc, theme);
        paintSelected(painter, view);
        for (Mark mark : feedback.marks()) {
            painter.paint(new Mark(mark.kind(), view.of(mark.bounds()), mark.text()));
        }
        Canvas canvas = gc.getCanvas();
        label.paint(gc, theme, feedback, place, canvas.getWidth(), canvas.getHeight());
    }

    /** The selected layer has its ring; several stages have one each. */
    private void paintSelected(FeedbackPainter painter, PictureView view) {
        Set<Integer> stages = editor.selection().stages();
        if (stages.size() > 1 && !feedback.marksSelection()) {
            editor.network().ifPresent(net -> {
                for (int stage : stages) {
                    diagram.picture()
                            .boundsOf(DropTargets.layerOf(net, stage))
                            .ifPresent(r -> painter.paint(new Mark(Mark.Kind.OUTLINE, view.of(r))));
                }
            });
        }
    }
}
