package dev.kiln.visualizers.diagram;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Arrow keys on the diagram; Home and End go to its ends, Escape selects nothing. */
final class DiagramKeys {
    private final NetworkDiagram diagram;

    DiagramKeys(NetworkDiagram diagram) {
        this.diagram = diagram;
    }

    void install() {
        diagram.setOnKeyPressed(this::press);
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() && zoom(event.getCode())) {
            event.consume();
            return;
        }
        List<DiagramStep> steps = diagram.picture().steps();
        boolean modified = event.isShortcutDown() || event.isAltDown() || event.isControlDown();
        if (steps.isEmpty() || modified) {
            return;
        }
        String selected = diagram.selectedLayerProperty().get();
        int step = selected == null ? -1 : diagram.picture().stepOf(selected);
        if (event.getCode() == KeyCode.ESCAPE) {
            // nothing to leave: Escape may mean something to the window
            if (selected == null) {
                return;
            }
            diagram.selectedLayerProperty().set(null);
        } else {
            String target = target(event.getCode(), steps, step, selected);
            if (target == null) {
                return;
            }
            diagram.selectedLayerProperty().set(target);
        }
        event.consume();
    }

    /** Keys of keyboards on which plus needs Shift, or that have it twice. */
    private boolean zoom(KeyCode code) {
        switch (code) {
            case EQUALS, PLUS, ADD -> diagram.zoom(NetworkDiagram.ZOOM_STEP);
            case MINUS, SUBTRACT -> diagram.zoom(1 / NetworkDiagram.ZOOM_STEP);
            case DIGIT0, NUMPAD0 -> diagram.fit();
            default -> {
                return false;
            }
        }
        return true;
    }

    private String target(KeyCode code, List<DiagramStep> steps, int step, String selected) {
        int last = steps.size() - 1;
        return switch (code) {
            case LEFT -> steps.get(Math.max(0, step - 1)).layer();
            case RIGHT -> steps.get(Math.min(last, step + 1)).layer();
            case HOME -> steps.get(0).layer();
            case END -> steps.get(last).layer();
            case UP -> part(steps, step, selected, -1);
            case DOWN -> part(steps, step, selected, 1);
            default -> null;
        };
    }

    private String part(List<DiagramStep> steps, int step, String selected, int direction) {
        if (step < 0) {
            return steps.get(0).layer();
        }
        List<String> parts = steps.get(step).parts();
        int place = parts.indexOf(diagram.picture().ownerOf(selected).orElse(null));
        return parts.get(Math.floorMod(place + direction, parts.size()));
    }
}
