package dev.kiln.app.shell;

import dev.kiln.app.command.Command;
import dev.kiln.app.document.Document;
import dev.kiln.app.run.RunViewModel;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Undo and redo, the network's name, and which weights and which picture are shown. */
final class ToolStrip extends HBox {
    ToolStrip(Workspace workspace, MenuButton presets, Command downloadWeights) {
        getStyleClass().add("tool-strip");
        Document document = workspace.document();
        Button undo = button("undo", Feather.CORNER_UP_LEFT, "Undo", document::undo);
        undo.disableProperty().bind(document.undoLabelProperty().isEmpty());
        Button redo = button("redo", Feather.CORNER_UP_RIGHT, "Redo", document::redo);
        redo.disableProperty().bind(document.redoLabelProperty().isEmpty());
        // what is at the right gives way first
        presets.setMinWidth(USE_PREF_SIZE);
        NameLabel name = new NameLabel();
        name.setId("document-name");
        name.getStyleClass().add("document-name");
        Runnable show = () -> name.show(
                document.architecture().name(), document.dirtyProperty().get());
        document.stateProperty().addListener((o, before, now) -> show.run());
        document.dirtyProperty().addListener((o, before, now) -> show.run());
        show.run();
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ShownInputs shown = new ShownInputs(document, workspace.run());
        Button variant = button(
                "new-variant",
                Feather.PLUS,
                "New variant: a copy of this architecture with a history of its own",
                document::duplicateVariant);
        Button pin = button(
                "pin-baseline",
                Feather.BOOKMARK,
                "Pin as baseline: from now on figures show their difference to the present state",
                document::pinBaseline);
        getChildren()
                .addAll(
                        undo,
                        redo,
                        presets,
                        name,
                        variant,
                        pin,
                        baseline(document),
                        space,
                        shown,
                        offer(workspace.run(), downloadWeights));
    }

    /** Offers trained weights while there are none. */
    private static Hyperlink offer(RunViewModel run, Command downloadWeights) {
        Hyperlink offer = new Hyperlink("Download the authors'");
        offer.setId("offer-weights");
        offer.getStyleClass().add("note-link");
        offer.setTooltip(
                new Tooltip("Fetches the weights that the paper's authors trained: then maps and predictions mean"
                        + " something."));
        offer.setMinWidth(USE_PREF_SIZE);
        offer.setOnAction(event -> downloadWeights.run());
        offer.managedProperty().bind(offer.visibleProperty());
        offer.visibleProperty().bind(run.weightsProperty().isNull());
        return offer;
    }

    /** Says what figures are compared with, where that is not the variant as it was opened. */
    private static Button baseline(Document document) {
        Button unpin = new Button(null, new FontIcon(Feather.X));
        unpin.setId("baseline-name");
        // names may have underscores
        unpin.setMnemonicParsing(false);
        unpin.getStyleClass().addAll("small", "baseline-name");
        unpin.setContentDisplay(ContentDisplay.RIGHT);
        Tooltip whole = new Tooltip();
        unpin.setTooltip(whole);
        unpin.setOnAction(event -> document.unpinBaseline());
        unpin.managedProperty().bind(unpin.visibleProperty());
        document.baselineProperty().subscribe(now -> {
            unpin.setVisible(now.pinned());
            unpin.setText("changes against " + now.title());
            whole.setText(
                    unpin.getText() + "\nThe pinned baseline. A click unpins it: then each variant is compared with its"
                            + " state as it was opened.");
        });
        return unpin;
    }

    private static Button button(String id, Feather icon, String text, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setOnAction(event -> action.run());
        return button;
    }
}
