package dev.kiln.app.memory;

import dev.kiln.app.conventions.SizeUnits;
import dev.kiln.app.document.DocumentState;
import dev.kiln.app.document.DocumentView;
import dev.kiln.app.document.Selection;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.suggestion.Storage;
import dev.kiln.visualizers.memory.ByteUnits;
import dev.kiln.visualizers.memory.LiveMemory;
import dev.kiln.visualizers.memory.MemoryTimeline;
import dev.kiln.visualizers.palette.Theme;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** Live bytes over the layers, and beside them what would make the network fit the chosen device. */
public final class MemoryView extends BorderPane implements DocumentView {
    private final MemoryViewModel model;
    private final ObservableValue<Theme> theme;
    private final MemoryTimeline timeline = new MemoryTimeline();
    private final RoleLegend legend = new RoleLegend();
    private final Label totals = new Label();
    private final Label readout = new Label();
    private final BatchField batch;
    private final ToggleGroup precisions = new ToggleGroup();

    public MemoryView(MemoryViewModel model, Selection selection, ObservableValue<Theme> theme) {
        this.model = model;
        this.theme = theme;
        this.batch = new BatchField(pictures ->
                model.storageProperty().set(model.storageProperty().get().withBatch(pictures)));
        setId("memory");
        timeline.setId("memory-timeline");
        timeline.themeProperty().bind(theme);
        timeline.selectedLayerProperty().bindBidirectional(selection.layerProperty());
        totals.setId("memory-totals");
        totals.getStyleClass().add("note");
        totals.setTooltip(
                new Tooltip("Weights are held once, whatever the batch; activations for each of its pictures."));
        readout.setId("memory-readout");
        readout.getStyleClass().addAll("note", "memory-readout");
        readout.textProperty().bind(timeline.readoutProperty());
        setTop(head());
        setCenter(new BorderPane(timeline, legend, null, null, null));
        setBottom(readout);
        setRight(new SuggestionPane(model));
        model.memoryProperty().addListener((o, before, now) -> refresh());
        model.conventionsProperty().addListener((o, before, now) -> refresh());
        // equal memory is no change of the property, but the device may be another
        model.adviceProperty().addListener((o, before, now) -> refresh());
        model.previewedProperty()
                .addListener((o, before, now) -> timeline.previewProperty().set(model.preview()));
        theme.addListener((o, before, now) -> refresh());
    }

    private HBox head() {
        HBox switches = new HBox();
        for (Precision precision : Precision.values()) {
            ToggleButton button = new ToggleButton(precision.label());
            button.setId("memory-" + precision.label());
            button.setUserData(precision);
            button.setToggleGroup(precisions);
            button.setMinWidth(USE_PREF_SIZE);
            button.setTooltip(
                    new Tooltip("Each weight and each activation takes %d bytes.".formatted(precision.bytes(1))));
            button.setOnAction(event -> choose(precision));
            String place = precision == Precision.FP32
                    ? "left-pill"
                    : precision == Precision.INT8 ? "right-pill" : "center-pill";
            button.getStyleClass().add(place);
            switches.getChildren().add(button);
        }
        HBox head = new HBox(batch, switches, totals);
        head.getStyleClass().add("memory-head");
        return head;
    }

    private void choose(Precision precision) {
        Storage now = model.storageProperty().get();
        model.storageProperty().set(now.withPrecision(precision));
        showStorage(model.storageProperty().get());
    }

    @Override
    public void show(DocumentState state) {
        timeline.setOpacity(state.isStale() ? 0.45 : 1);
        model.show(state);
        refresh();
    }

    @Override
    public void hide() {
        model.hide();
    }

    private void refresh() {
        LiveMemory memory = model.memoryProperty().get();
        if (memory == null) {
            return;
        }
        boolean decimal = model.conventionsProperty().get().sizes() == SizeUnits.DECIMAL;
        timeline.unitsProperty().set(decimal ? ByteUnits.DECIMAL : ByteUnits.BINARY);
        timeline.memoryProperty().set(memory);
        timeline.limitProperty().set(model.limit());
        legend.show(memory, theme.getValue());
        totals.setText(model.totals());
        showStorage(model.storageProperty().get());
    }

    private void showStorage(Storage storage) {
        batch.show(storage.batch());
        precisions.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == storage.precision()));
    }
}
