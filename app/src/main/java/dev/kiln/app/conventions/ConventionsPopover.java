package dev.kiln.app.conventions;

import atlantafx.base.controls.Popover;
import dev.kiln.app.document.DocumentState;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;

/** The choice of conventions, opened below the unit that it is about; made when it is first opened. */
public final class ConventionsPopover {
    private final ObjectProperty<Conventions> conventions;
    private final Supplier<DocumentState> state;
    private ConventionsPane pane;
    private Popover popover;

    /** @param state the network that published figures are compared with */
    public ConventionsPopover(ObjectProperty<Conventions> conventions, Supplier<DocumentState> state) {
        this.conventions = conventions;
        this.state = state;
    }

    /** Opens below a control, or closes where it is open. */
    public void toggle(Node owner) {
        if (popover == null) {
            pane = new ConventionsPane(
                    conventions,
                    chosen -> PublishedFigures.reproduced(
                            state.get().architecture(), state.get().analysis(), chosen));
            popover = new Popover(pane);
            popover.setTitle("How costs are counted");
            popover.setDetachable(false);
            popover.setArrowLocation(Popover.ArrowLocation.TOP_CENTER);
        }
        if (popover.isShowing()) {
            popover.hide();
        } else {
            pane.show();
            popover.show(owner);
        }
    }
}
