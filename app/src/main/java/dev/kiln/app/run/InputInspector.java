package dev.kiln.app.run;

import atlantafx.base.controls.Popover;
import javafx.scene.Node;

/** Shows beside its owner what the network is fed, and follows the newest run while it is open. */
final class InputInspector {
    /** Made when it is first asked for. */
    private Popover popover;

    private InputInspectorPane pane;

    /** Opens, or closes where it is open. */
    void toggle(Node owner, RunResult result) {
        if (result == null) {
            return;
        }
        if (popover == null) {
            pane = new InputInspectorPane();
            popover = new Popover(pane);
            popover.setTitle("Input of the network");
            popover.setHeaderAlwaysVisible(true);
            popover.setDetachable(false);
            popover.setAnimated(false);
            popover.setArrowLocation(Popover.ArrowLocation.LEFT_TOP);
        }
        if (popover.isShowing()) {
            popover.hide();
        } else {
            pane.getStylesheets().setAll(owner.getScene().getStylesheets());
            pane.show(result);
            popover.show(owner);
            pane.requestFocus();
        }
    }

    /** Shows another run where it is open. */
    void follow(RunResult result) {
        if (popover != null && popover.isShowing()) {
            pane.show(result);
        }
    }
}
