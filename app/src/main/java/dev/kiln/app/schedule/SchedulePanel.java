package dev.kiln.app.schedule;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.DocumentState;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Bypasses;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.Schedules;
import dev.kiln.core.architecture.SqueezeNet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The metaparameters of a SqueezeNet as sliders, and its bypasses. */
public final class SchedulePanel extends VBox {
    private final Document document;
    private final List<MetaSlider> sliders;
    private final Map<Bypass, ToggleButton> bypasses = new EnumMap<>(Bypass.class);
    private final Label note = new Label();

    public SchedulePanel(Document document) {
        this.document = document;
        getStyleClass().add("side-panel");
        Label title = new Label("METAPARAMETERS");
        title.getStyleClass().add("section-title");
        getChildren().add(title);
        sliders = MetaParameter.ALL.stream()
                .map(parameter -> new MetaSlider(parameter, document))
                .toList();
        getChildren().addAll(sliders);
        getChildren().add(bypassRow());
        note.setId("schedule-note");
        note.setWrapText(true);
        note.getStyleClass().add("note");
        getChildren().add(note);
        document.stateProperty().addListener((o, before, now) -> show(now));
        show(document.state());
    }

    private VBox bypassRow() {
        ToggleGroup group = new ToggleGroup();
        HBox buttons = new HBox();
        for (Bypass bypass : Bypass.values()) {
            ToggleButton button = new ToggleButton(bypass.name().toLowerCase(Locale.ROOT));
            button.setId("bypass-" + button.getText());
            button.setToggleGroup(group);
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
            button.getStyleClass()
                    .add(bypass == Bypass.NONE ? "left-pill" : bypass == Bypass.SIMPLE ? "center-pill" : "right-pill");
            button.setOnAction(event -> {
                button.setSelected(true);
                document.apply(Edits.bypass(bypass));
            });
            bypasses.put(bypass, button);
            buttons.getChildren().add(button);
        }
        bypasses.get(Bypass.SIMPLE)
                .setTooltip(new Tooltip(
                        "Adds a module's input to its output where both have as many channels (paper, 6)."));
        bypasses.get(Bypass.COMPLEX)
                .setTooltip(new Tooltip("And through a 1×1 convolution around all other modules (paper, 6)."));
        Label label = new Label("Bypass");
        label.getStyleClass().add("slider-label");
        VBox row = new VBox(label, buttons);
        row.getStyleClass().add("slider-row");
        return row;
    }

    private void show(DocumentState state) {
        if (state.architecture() instanceof SqueezeNet net) {
            setControlsDisabled(false);
            sliders.forEach(slider -> slider.show(net));
            Bypass style = Bypasses.styleOf(net).orElse(null);
            bypasses.forEach((bypass, button) -> button.setSelected(bypass == style));
            note.setText(deviations(net));
        } else {
            setControlsDisabled(true);
            sliders.forEach(MetaSlider::clear);
            bypasses.values().forEach(button -> button.setSelected(false));
            note.setText(state.architecture().name()
                    + " has no Fire modules. Open a SqueezeNet to change metaparameters: File › New from preset.");
        }
    }

    private void setControlsDisabled(boolean disabled) {
        sliders.forEach(slider -> slider.setDisable(disabled));
        bypasses.values().forEach(button -> button.setDisable(disabled));
    }

    private static String deviations(SqueezeNet net) {
        List<Integer> numbers = Schedules.deviations(net);
        if (numbers.isEmpty()) {
            return "";
        }
        String names = numbers.stream().map(number -> "fire" + number).collect(Collectors.joining(", "));
        return names + (numbers.size() == 1 ? " differs" : " differ")
                + " from this schedule; moving SR, pct3x3, base_e, incr_e or freq writes all modules again.";
    }
}
