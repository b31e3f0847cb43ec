package dev.kiln.app.compress;

import dev.kiln.app.weights.AskFile;
import dev.kiln.visualizers.compression.MaskCell;
import dev.kiln.visualizers.compression.MaskColors;
import dev.kiln.visualizers.compression.MaskView;
import dev.kiln.visualizers.palette.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The pruning mask of the selected layer as a picture, with what is under the pointer in words. */
final class MaskPane extends VBox {
    private final MaskView view = new MaskView();
    private final Label summary = Legends.note("compress-mask-summary", MaskTexts.EMPTY);
    private final Label axes = Legends.note("compress-mask-axes", "What rows, columns and pixels of the picture are.");
    private final Label readout = Legends.note(
            "compress-mask-cell", "The weight under the pointer; arrow keys travel from weight to weight.");
    private final Button save = button("compress-mask-save", "Save…", "Writes the mask as a PNG file.");
    private final ObservableValue<Boolean> inFront = InFront.of(this);
    private final LayerChangeViewModel<MaskChange> model;

    /**
     * @param write writes a mask to a file, off the user-interface thread
     */
    MaskPane(
            LayerChangeViewModel<MaskChange> model,
            ObservableValue<Theme> theme,
            AskFile askFile,
            BiConsumer<MaskChange, Path> write) {
        this.model = model;
        setId("compress-mask");
        getStyleClass().add("effect-pane");
        view.setId("compress-mask-view");
        view.themeProperty().bind(theme);
        setVgrow(view, Priority.ALWAYS);
        summary.getStyleClass().add("effect-first");
        save.setOnAction(event -> {
            MaskChange saved = model.shownProperty().get();
            askFile.ask("Save mask", MaskFiles.name(saved.picture())).ifPresent(file -> write.accept(saved, file));
        });
        getChildren().addAll(summary, tools(theme), axes, view, readout);
        view.cellProperty().addListener((o, before, now) -> describe());
        view.weightsPerPixelProperty().addListener((o, before, now) -> describe());
        model.shownProperty().addListener((o, before, now) -> show(now));
        inFront.addListener((o, before, now) -> model.setInFront(now));
        show(model.shownProperty().get());
    }

    private Node tools(ObservableValue<Theme> theme) {
        Button larger = button(
                "compress-mask-larger", "+", "Magnifies the middle; the wheel magnifies what is under the pointer.");
        larger.setOnAction(event -> view.zoomIn());
        Button smaller = button("compress-mask-smaller", "−", "The other way.");
        smaller.setOnAction(event -> view.zoomOut());
        Button fit = button("compress-mask-fit", "Whole", "Shows the whole mask; drag to move a magnified one.");
        fit.setOnAction(event -> view.fit());
        HBox legend = new HBox(
                Legends.entry(theme, shown -> MaskColors.of(shown).kept(), "kept", "Weights that are left."),
                Legends.entry(theme, shown -> MaskColors.of(shown).pruned(), "pruned", "Weights that became 0."),
                Legends.entry(
                        theme,
                        shown -> MaskColors.of(shown).zero(),
                        "0 before",
                        "Weights that were 0 before compression."));
        HBox buttons = new HBox(smaller, larger, fit, save);
        for (HBox part : List.of(legend, buttons)) {
            part.getStyleClass().add("effect-legend");
        }
        FlowPane tools = new FlowPane(12, 3, legend, buttons);
        tools.getStyleClass().add("input-controls");
        return tools;
    }

    private static Button button(String id, String text, String explanation) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(Legends.explanation(explanation));
        return button;
    }

    private void show(MaskChange mask) {
        view.pictureProperty().set(mask == null ? null : mask.picture());
        summary.setText(mask == null ? "" : MaskTexts.summary(mask));
        save.setDisable(mask == null);
        describe();
    }

    private void describe() {
        MaskChange mask = model.shownProperty().get();
        MaskCell cell = view.cellProperty().get();
        axes.setText(
                mask == null
                        ? ""
                        : MaskTexts.axes(
                                mask.picture(), view.weightsPerPixelProperty().get()));
        boolean inside =
                mask != null && mask.picture() == view.pictureProperty().get() && cell != null;
        readout.setText(inside ? MaskTexts.cell(mask, cell) : "Point at a weight, or travel with the arrow keys.");
    }
}
