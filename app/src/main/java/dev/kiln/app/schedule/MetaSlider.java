package dev.kiln.app.schedule;

import dev.kiln.app.document.Document;
import dev.kiln.core.architecture.SqueezeNet;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One metaparameter: its name, its value, and a slider whose drag is one step of the history. */
final class MetaSlider extends VBox {
    private final MetaParameter parameter;
    private final Document document;
    private final TypedValue value;
    private final Label fault = new Label();
    private final Label mark = new Label();
    private final Tooltip markTooltip = new Tooltip();
    private final Slider slider;
    /** True while the slider follows the document, and must not edit it. */
    private boolean following;

    MetaSlider(MetaParameter parameter, Document document) {
        this.parameter = parameter;
        this.document = document;
        getStyleClass().add("slider-row");
        slider = new Slider(parameter.min(), parameter.max(), parameter.min());
        slider.setId("slider-" + parameter.id());
        slider.setBlockIncrement(parameter.step());
        slider.setAccessibleText(parameter.label());
        value = new TypedValue(
                parameter.id(),
                edit -> {
                    document.apply(edit);
                    slider.requestFocus();
                },
                fault::setText);
        slider.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                value.open();
            }
        });
        fault.setId("fault-" + parameter.id());
        fault.getStyleClass().add("problem");
        fault.setWrapText(true);
        fault.setMinHeight(USE_PREF_SIZE);
        fault.managedProperty().bind(fault.textProperty().isNotEmpty());
        Label label = new Label(parameter.label());
        label.getStyleClass().add("slider-label");
        label.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        mark.setId("mark-" + parameter.id());
        mark.getStyleClass().add("slider-mark");
        mark.setTooltip(markTooltip);
        HBox head = new HBox(label, space, mark, value);
        head.getStyleClass().add("slider-head");
        head.setAlignment(Pos.BASELINE_LEFT);
        Tooltip tooltip = new Tooltip(parameter.explanation());
        Tooltip.install(head, tooltip);
        slider.setTooltip(tooltip);
        getChildren().addAll(head, slider, fault);
        slider.valueProperty().addListener((o, before, now) -> moved(now.doubleValue()));
        slider.valueChangingProperty().addListener((o, before, now) -> {
            if (!now) {
                document.endDrag();
            }
        });
    }

    private void moved(double raw) {
        if (following) {
            return;
        }
        double wanted = parameter.snapped(raw);
        if (slider.isValueChanging()) {
            document.drag(parameter.edit().apply(wanted));
        } else {
            document.apply(parameter.edit().apply(wanted));
        }
    }

    /** The metaparameter's id. */
    String id() {
        return parameter.id();
    }

    /** @param others numbers of the modules that have another value */
    void show(SqueezeNet net, List<Integer> others) {
        mark(others);
        double now = parameter.value().applyAsDouble(net);
        value.show(parameter.text(now));
        if (parameter.snapped(slider.getValue()) != now) {
            follow(now);
        }
    }

    private void mark(List<Integer> others) {
        mark.setText(others.isEmpty() ? "" : others.size() == 1 ? "≠ fire" + others.get(0) : "≠ in " + others.size());
        markTooltip.setText("Not so in "
                + others.stream().map(number -> "fire" + number).collect(Collectors.joining(", "))
                + ": changed without the schedule.");
    }

    void clear() {
        mark(List.of());
        value.show("–");
        follow(parameter.min());
    }

    /** Lets the slider begin at a value: below it no network fits. */
    void beginAt(double least) {
        following = true;
        slider.setMin(Math.max(parameter.min(), Math.min(parameter.max(), least)));
        following = false;
    }

    private void follow(double now) {
        following = true;
        slider.setValue(now);
        following = false;
    }
}
