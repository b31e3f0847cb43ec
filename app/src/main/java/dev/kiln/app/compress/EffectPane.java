package dev.kiln.app.compress;

import dev.kiln.app.document.Selection;
import dev.kiln.app.sides.DistanceTable;
import dev.kiln.app.sides.PredictionTable;
import dev.kiln.app.sides.SideNames;
import dev.kiln.app.sides.SideTables;
import java.util.List;
import java.util.function.IntFunction;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What compression does to the network's answers, and in which layers: pictures to choose from, predictions, distances. */
final class EffectPane extends VBox {
    private static final SideNames NAMES = new SideNames("before", "after", "change");

    private final EffectViewModel model;
    private final IntFunction<String> classLabel;
    private final Label untrained =
            Legends.note("compress-effect-untrained", "Weights that nobody has trained are random numbers.");
    private final Label summary = Legends.note("compress-effect-summary", EffectTexts.SUMMARY);
    private final Label verdict = Legends.note("compress-effect-verdict", "The most probable class before and after.");
    private final Label error = Legends.note("compress-effect-error", EffectTexts.DISTANCE);
    private final Button remove = new Button("Remove");
    private final DistanceTable distances;
    private final PredictionTable predictions;
    private final ObservableValue<Boolean> inFront = InFront.of(this);

    /**
     * @param classLabel names one of the 1,000 classes of ImageNet
     */
    EffectPane(EffectViewModel model, Selection selection, IntFunction<String> classLabel, AskPictures askPictures) {
        this.model = model;
        this.classLabel = classLabel;
        setId("compress-effect");
        getStyleClass().add("effect-pane");
        distances = new DistanceTable("compress-distances", NAMES, selection);
        predictions = new PredictionTable("compress-predictions", NAMES, classLabel);
        SideTables tables = new SideTables("compress-effect", Orientation.HORIZONTAL, NAMES, distances, predictions);
        distances.setPlaceholder(new Label(""));
        setVgrow(tables, Priority.ALWAYS);
        summary.getStyleClass().add("effect-first");
        untrained.getStyleClass().add("warning");
        untrained.managedProperty().bind(untrained.textProperty().isNotEmpty());
        // one line each: the tables need the room
        verdict.setWrapText(false);
        error.visibleProperty().bind(distances.visibleProperty());
        error.managedProperty().bind(error.visibleProperty());
        getChildren().addAll(summary, pictures(askPictures), untrained, verdict, error, tables);
        model.detailProperty().addListener((o, before, now) -> show(now));
        model.summaryProperty().addListener((o, before, now) -> showSummary());
        model.pictures().selectedProperty().addListener((o, before, now) -> showRemovable());
        inFront.addListener((o, before, now) -> model.setInFront(now));
        show(model.detailProperty().get());
        showSummary();
        showRemovable();
    }

    private HBox pictures(AskPictures askPictures) {
        PictureStrip strip = new PictureStrip(model);
        HBox.setHgrow(strip, Priority.ALWAYS);
        MenuItem files = new MenuItem("Pictures…");
        files.setId("compress-effect-add-files");
        files.setOnAction(event -> model.pictures().add(askPictures.files().get()));
        MenuItem folder = new MenuItem("Folder…");
        folder.setId("compress-effect-add-folder");
        folder.setOnAction(event ->
                askPictures.folder().get().ifPresent(chosen -> model.pictures().add(List.of(chosen))));
        MenuButton add = new MenuButton("Add", null, files, folder);
        add.setId("compress-effect-add");
        add.setTooltip(Legends.explanation("Tries the network on pictures of yours too, also on all in a folder."));
        remove.setId("compress-effect-remove");
        remove.setTooltip(Legends.explanation("Takes the chosen picture away; the window's own stays."));
        remove.setOnAction(event ->
                model.pictures().remove(model.pictures().selectedProperty().get()));
        VBox buttons = new VBox(4, add, remove);
        for (Region button : new Region[] {add, remove}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setMaxWidth(Double.MAX_VALUE);
        }
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        buttons.getStyleClass().add("input-controls");
        HBox row = new HBox(6, strip, buttons);
        row.getStyleClass().add("effect-pictures");
        return row;
    }

    private void show(EffectDetail detail) {
        verdict.setText(detail == null ? "" : EffectTexts.verdict(detail, label(detail)));
        error.setText(detail == null ? "" : EffectTexts.error(detail.runs().withoutRepetitions()));
        untrained.setText(detail == null ? "" : EffectTexts.untrained(detail.networks()));
        if (detail == null) {
            distances.show(List.of());
            predictions.getItems().clear();
        } else {
            distances.show(detail.runs().withoutRepetitions());
            predictions.show(detail.runs());
        }
    }

    /** Only networks with as many classes as ImageNet have their names. */
    private IntFunction<String> label(EffectDetail detail) {
        boolean imageNet = detail.runs().first().probabilities().length == PredictionTable.IMAGENET_CLASSES;
        return imageNet ? classLabel : index -> "class " + index;
    }

    private void showSummary() {
        EffectSummary shown = model.summaryProperty().get();
        summary.setText(shown == null ? "Trying the network before and after…" : EffectTexts.summary(shown));
    }

    private void showRemovable() {
        EffectPicture selected = model.pictures().selectedProperty().get();
        remove.setDisable(selected == null || model.pictures().isOfWindow(selected));
    }
}
