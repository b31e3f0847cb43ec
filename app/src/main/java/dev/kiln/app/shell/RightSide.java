package dev.kiln.app.shell;

import dev.kiln.app.inspector.InspectorPanel;
import dev.kiln.app.tour.TourCard;
import dev.kiln.app.tour.TourViewModel;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The window's right: the tour's card while there is a tour, and the inspector. */
final class RightSide extends VBox {
    RightSide(Workspace workspace, TourViewModel tour) {
        SideScroll inspector = new SideScroll(
                new InspectorPanel(workspace.document(), workspace.selection(), workspace.conventionsProperty()),
                "right-side");
        setVgrow(inspector, Priority.ALWAYS);
        getChildren().addAll(new TourCard(tour), inspector);
    }
}
