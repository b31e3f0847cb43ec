package dev.kiln.app.shell;

import dev.kiln.presets.Preset;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Says above the diagram that opened weights do not fit, and what can be done about it. */
final class WeightBanner extends HBox {
    private final WeightIntake intake;
    private final Consumer<Preset> openPreset;
    private final Label text = new Label();
    private final Button openFitting = button("open-fitting-preset", "");
    private final Button loadPart = button("load-what-fits", "Load what fits");
    private final Button keep = button("keep-weights", "Keep the present weights");

    WeightBanner(WeightIntake intake, Consumer<Preset> openPreset) {
        this.intake = intake;
        this.openPreset = openPreset;
        setId("weight-banner");
        getStyleClass().add("weight-banner");
        text.setId("weight-misfit");
        text.getStyleClass().add("warning");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        loadPart.setTooltip(new Tooltip("Layers that find no weights of their shape get random ones and are marked."));
        loadPart.setOnAction(event -> intake.loadWhatFits());
        keep.setTooltip(new Tooltip("Forgets what was opened; nothing changes."));
        keep.setOnAction(event -> intake.dismiss());
        getChildren().addAll(text, openFitting, loadPart, keep);
        managedProperty().bind(visibleProperty());
        intake.offerProperty().addListener((o, before, now) -> show(now));
        show(intake.offerProperty().get());
    }

    private static Button button(String id, String label) {
        Button button = new Button(label);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private void show(WeightOffer offer) {
        setVisible(offer != null);
        if (offer != null) {
            text.setText(offer.text());
            loadPart.setVisible(offer.fitsInPart());
            openFitting.setVisible(offer.preset().isPresent());
            offer.preset().ifPresent(preset -> {
                String name = preset.architecture().name();
                openFitting.setText("Open " + name);
                openFitting.setTooltip(new Tooltip("These weights fit %s as a whole.".formatted(name)));
                openFitting.setOnAction(event -> openPreset.accept(preset));
            });
        }
    }
}
