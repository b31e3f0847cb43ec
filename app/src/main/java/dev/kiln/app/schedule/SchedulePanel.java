package dev.kiln.app.schedule;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.DocumentState;
import dev.kiln.app.document.Selection;
import dev.kiln.app.terms.Term;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Bypasses;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.SqueezeNet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final DeviationPane deviations;

    /** @param selection takes the module that the user clicks on */
    public SchedulePanel(Document document, Selection selection) {
        this.document = document;
        this.deviations = new DeviationPane(document, selection);
        getStyleClass().add("side-panel");
        Label title = new Label("METAPARAMETERS");
        title.getStyleClass().add("section-title");
        getChildren().add(title);
        sliders = MetaParameter.ALL.stream()
                .map(parameter -> new MetaSlider(parameter, document))
                .toList();
        getChildren().addAll(sliders);
        getChildren().add(bypassRow());
        getChildren().add(deviations);
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
        bypasses.get(Bypass.SIMPLE).setTooltip(new Tooltip(Term.SIMPLE_BYPASS.sentence()));
        bypasses.get(Bypass.COMPLEX).setTooltip(new Tooltip(Term.COMPLEX_BYPASS.sentence()));
        Label label = new Label("Bypass");
        label.getStyleClass().add("slider-label");
        label.setTooltip(new Tooltip(Term.BYPASS.sentence()));
        VBox row = new VBox(label, buttons);
        row.getStyleClass().add("slider-row");
        return row;
    }

    private void show(DocumentState state) {
        if (state.architecture() instanceof SqueezeNet net) {
            setControlsDisabled(false);
            Map<String, List<Integer>> modules = Deviation.byParameter(net);
            sliders.forEach(slider -> slider.show(net, modules.getOrDefault(slider.id(), List.of())));
            Bypass style = Bypasses.styleOf(net).orElse(null);
            bypasses.forEach((bypass, button) -> button.setSelected(bypass == style));
            deviations.show(net);
        } else {
            setControlsDisabled(true);
            sliders.forEach(MetaSlider::clear);
            bypasses.values().forEach(button -> button.setSelected(false));
            deviations.clear(state.architecture().name()
                    + " has no Fire modules. Open a SqueezeNet to change metaparameters: File › New from preset.");
        }
    }

    private void setControlsDisabled(boolean disabled) {
        sliders.forEach(slider -> slider.setDisable(disabled));
        bypasses.values().forEach(button -> button.setDisable(disabled));
    }
}
