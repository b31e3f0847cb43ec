package dev.kiln.visualizers.diagram.editing;

import dev.kiln.core.architecture.Edit;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.visualizers.diagram.NetworkDiagram;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Turns presses, drags and clicks on a diagram into gestures. */
final class DiagramGestures {
    /** Pixels that the pointer may move in a click. */
    private static final double SLACK = 3;

    private final NetworkDiagram diagram;
    private final DiagramEditor editor;
    private final GestureStart start;
    private final PointerTrack track;
    private final FeedbackLayer layer;
    private final GestureRun run;
    private Optional<Grip> pressed = Optional.empty();
    private Point2D pressedAt = Point2D.ZERO;

    DiagramGestures(NetworkDiagram diagram, DiagramEditor editor) {
        this.diagram = diagram;
        this.editor = editor;
        this.start = new GestureStart(diagram, editor);
        this.track = new PointerTrack(diagram);
        this.layer = new FeedbackLayer(diagram, editor);
        this.run = new GestureRun(diagram, track, layer);
        diagram.addEventFilter(MouseEvent.MOUSE_MOVED, this::hover);
        diagram.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, event -> leave());
        diagram.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        diagram.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        diagram.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    }

    /** Where edits are explained. */
    FeedbackLayer layer() {
        return layer;
    }

    private Optional<Grip> grip() {
        Pointer pointer = track.pointer();
        return editor.network().flatMap(net -> Grips.at(net, diagram.picture(), pointer.x(), pointer.y()));
    }

    private void hover(MouseEvent event) {
        track.read(event);
        if (event.isConsumed()) {
            // the hand has it
            layer.clear();
            return;
        }
        Optional<Grip> grip = grip();
        diagram.setCursor(grip.map(DiagramGestures::cursor).orElse(Cursor.DEFAULT));
        layer.show(
                grip.isEmpty()
                        ? Feedback.NONE
                        : Grips.hover(editor.network().orElseThrow(), diagram.picture(), grip.get()),
                track.place());
    }

    private static Cursor cursor(Grip grip) {
        if (grip instanceof Grip.Width) {
            return Cursor.H_RESIZE;
        }
        return grip instanceof Grip.Port ? Cursor.CROSSHAIR : Cursor.HAND;
    }

    private void leave() {
        if (!run.isRunning()) {
            layer.clear();
        }
    }

    private void press(MouseEvent event) {
        pressed = Optional.empty();
        if (run.isRunning()) {
            // the button was released where nobody heard of it
            run.cancel();
        }
        if (event.getButton() != MouseButton.PRIMARY || event.isConsumed()) {
            return;
        }
        track.read(event);
        pressedAt = track.place();
        pressed = grip().or(this::ground);
        if (pressed.filter(this::keepsSelection).isPresent()) {
            diagram.requestFocus();
            event.consume();
            pressed.filter(grip -> grip instanceof Grip.Width && !ofSelected(grip) && !track.modified())
                    .ifPresent(this::click);
        }
    }

    private Optional<Grip> ground() {
        Pointer pointer = track.pointer();
        boolean free = diagram.picture().layerAt(pointer.x(), pointer.y()).isEmpty();
        return free && editor.network().isPresent() ? Optional.of(new Grip.Ground()) : Optional.empty();
    }

    /** A press that selects its layer alone would lose the other selected stages; beside a bar's edge it would miss the bar. */
    private boolean keepsSelection(Grip grip) {
        boolean adds = grip instanceof Grip.Body && track.modified();
        return ofSelected(grip) || adds || grip instanceof Grip.Ground || grip instanceof Grip.Width;
    }

    private boolean ofSelected(Grip grip) {
        Set<Integer> selected = editor.selection().stages();
        return selected.size() > 1 && selected.contains(grip.stage());
    }

    private void drag(MouseEvent event) {
        if (pressed.isEmpty()) {
            return;
        }
        track.read(event);
        event.consume();
        if (!run.isRunning() && pressedAt.distance(track.place()) > SLACK) {
            Point2D from = begin();
            start.of(editor.network().orElseThrow(), pressed.get(), Pointer.at(from.getX(), from.getY()))
                    .ifPresent(run::begin);
        }
        Platform.requestNextPulse();
    }

    /** Where the gesture begins, in the picture. A bar's edge moves from where the slack ends, so that no number is passed over. */
    private Point2D begin() {
        double way = track.place().getX() - pressedAt.getX();
        boolean edge = pressed.orElseThrow() instanceof Grip.Width;
        double slack = edge ? Math.max(-SLACK, Math.min(SLACK, way)) : 0;
        return diagram.toPicture(pressedAt.getX() + slack, pressedAt.getY());
    }

    private void release(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (run.isRunning()) {
            finish(event);
            event.consume();
        } else if (pressedAt.distance(track.place()) <= SLACK) {
            pressed.ifPresent(this::click);
        }
        pressed = Optional.empty();
    }

    /** A new stage is dragged here from outside the diagram. */
    void bring(NewStage.Kind kind, MouseEvent event) {
        track.read(event);
        if (!run.isRunning()) {
            editor.network().ifPresent(net -> run.begin(start.bringing(net, kind)));
        }
        Platform.requestNextPulse();
    }

    /** Ends the gesture, if there is one, where the pointer was released. */
    void finish(MouseEvent event) {
        if (run.isRunning()) {
            track.read(event);
            run.drop();
        }
    }

    private void click(Grip grip) {
        if (grip instanceof Grip.Body body) {
            select(body.stage(), body.layer());
        } else if (grip instanceof Grip.Width width) {
            select(width.stage(), width.handle().layer());
        } else if (grip instanceof Grip.Arc arc) {
            toggle(arc);
        } else if (grip instanceof Grip.Port) {
            List<String> advice = List.of("pull from here to the other side: a bypass around the module");
            layer.show(Feedback.saying(advice, List.of()), track.place());
        }
    }

    private void select(int stage, String layerId) {
        if (stage < 0) {
            editor.selection().select(Set.of(), layerId);
        } else if (track.control()) {
            editor.selection().toggle(stage, layerId);
        } else if (track.shift()) {
            editor.selection().extend(stage, layerId);
        } else {
            editor.selection().select(Set.of(stage), layerId);
        }
    }

    private void toggle(Grip.Arc arc) {
        SqueezeNet net = editor.network().orElseThrow();
        BypassChoice choice = BypassChoice.next(net, arc.stage());
        Edit edit = BypassChoice.edit(net, arc.stage(), choice.bypass().orElseThrow());
        Feedback shown = Feedback.of(EditPreview.of(editor.analysis(), net, edit), choice.reason(), List.of());
        editor.editing().apply(edit);
        layer.show(shown, track.place());
    }
}
