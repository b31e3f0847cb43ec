package dev.kiln.app.memory;

import dev.kiln.app.headline.DeviceMenu;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Whether the network fits the chosen device, and what would make it fit. */
final class SuggestionPane extends VBox {
    private static final String CAUTION =
            "Ranked by the share of parameters and MACs that goes, the mean of both; changes"
                    + " of storage come first, because the architecture stays. What any of them does to accuracy is not predicted.";

    private final MemoryViewModel model;
    private final MenuButton devices = new MenuButton();
    private final Label verdict = wrapped();
    private final Label heading = wrapped();
    private final VBox rows = new VBox();
    private final Label caution = wrapped();

    SuggestionPane(MemoryViewModel model) {
        this.model = model;
        getStyleClass().add("suggestions");
        verdict.setId("memory-verdict");
        heading.setId("suggestion-heading");
        heading.getStyleClass().add("section-title");
        devices.setId("memory-device");
        devices.getStyleClass().add("small");
        devices.setMaxWidth(Double.MAX_VALUE);
        devices.setTooltip(new Tooltip("The device whose memory the network has to fit into."));
        devices.getItems().add(new MenuItem("…"));
        devices.setOnShowing(event -> fillDevices());
        caution.setText(CAUTION);
        caution.getStyleClass().add("note");
        rows.getStyleClass().add("suggestion-rows");
        VBox content = new VBox(devices, verdict, heading, rows, caution);
        content.getStyleClass().add("suggestion-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("suggestion-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(scroll);
        model.adviceProperty().addListener((o, before, now) -> show(now));
        show(model.adviceProperty().get());
    }

    private static Label wrapped() {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private void fillDevices() {
        devices.setOnShowing(null);
        DeviceMenu.fill(devices, model::choose);
    }

    private void show(Advice advice) {
        devices.setText(model.deviceName().isEmpty() ? "Choose a device" : model.deviceName());
        verdict.setText(advice.verdict());
        verdict.getStyleClass().setAll("label", styleOf(advice));
        heading.setText(advice.heading());
        heading.setVisible(!advice.heading().isEmpty());
        caution.setVisible(!advice.suggestions().isEmpty());
        rows.setDisable(advice.pending());
        if (!advice.pending()) {
            fill(advice);
        }
    }

    private void fill(Advice advice) {
        List<SuggestionRow> made = IntStream.range(0, advice.suggestions().size())
                .mapToObj(i -> new SuggestionRow(i, advice.suggestions().get(i), model))
                .toList();
        rows.getChildren().setAll(made);
    }

    private static String styleOf(Advice advice) {
        return advice == Advice.NO_DEVICE ? "note" : advice.verdict().startsWith("✓") ? "fits" : "does-not-fit";
    }
}
