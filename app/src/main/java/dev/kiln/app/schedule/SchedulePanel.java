package dev.kiln.app.schedule;

import dev.kiln.app.document.Document;
import dev.kiln.app.document.DocumentState;
import dev.kiln.app.document.Selection;
import dev.kiln.app.terms.Term;
import dev.kiln.core.architecture.Bypass;
import dev.kiln.core.architecture.Bypasses;
import dev.kiln.core.architecture.Edits;
import dev.kiln.core.architecture.Pool;
import dev.kiln.core.architecture.SqueezeNet;
import dev.kiln.core.suggestion.SmallestInput;
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
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The metaparameters of a SqueezeNet as sliders, and its bypasses. */
public final class SchedulePanel extends VBox {
    private final Document document;
    private final List<MetaSlider> sliders;
    private final Map<Bypass, ToggleButton> bypasses = new EnumMap<>(Bypass.class);
    private final DeviationPane deviations;
    private final Label mixed = new Label("mixed");
    /** The windows whose smallest picture the input slider begins at. */
    private List<Object> searched = List.of();

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
        mixed.setId("bypass-mixed");
        mixed.getStyleClass().add("slider-value");
        mixed.setTooltip(new Tooltip("The modules have different bypasses. A button gives all of them one kind."));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox row = new VBox(new HBox(label, space, mixed), buttons);
        row.getStyleClass().add("slider-row");
        return row;
    }

    private void show(DocumentState state) {
        if (state.architecture() instanceof SqueezeNet net) {
            setControlsDisabled(false);
            Map<String, List<Integer>> modules = Deviation.byParameter(net);
            // first, since a slider keeps no value below its least
            beginAtSmallestInput(net);
            sliders.forEach(slider -> slider.show(net, modules.getOrDefault(slider.id(), List.of())));
            Bypass style = Bypasses.styleOf(net).orElse(null);
            mixed.setVisible(style == null);
            bypasses.forEach((bypass, button) -> button.setSelected(bypass == style));
            deviations.show(net);
        } else {
            setControlsDisabled(true);
            mixed.setVisible(false);
            sliders.forEach(MetaSlider::clear);
            bypasses.values().forEach(button -> button.setSelected(false));
            deviations.clear(state.architecture().name()
                    + " has no Fire modules. Open a SqueezeNet to change metaparameters: File › New from preset.");
        }
    }

    /** Sizes of pictures follow from windows alone: while these stay, as in most drags, nothing is searched. */
    private void beginAtSmallestInput(SqueezeNet net) {
        List<Object> windows = List.of(
                net.stem().window(),
                net.body().stream().filter(Pool.class::isInstance).toList(),
                net.classifier().padding());
        if (!windows.equals(searched)) {
            searched = windows;
            int least = SmallestInput.of(Bypasses.apply(net, Bypass.NONE)).orElse(1);
            sliders.stream().filter(slider -> slider.id().equals("input")).forEach(slider -> slider.beginAt(least));
        }
    }

    private void setControlsDisabled(boolean disabled) {
        sliders.forEach(slider -> slider.setDisable(disabled));
        bypasses.values().forEach(button -> button.setDisable(disabled));
    }
}
