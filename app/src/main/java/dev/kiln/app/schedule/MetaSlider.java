package dev.kiln.app.schedule;

import dev.kiln.app.document.Document;
import dev.kiln.core.architecture.SqueezeNet;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One metaparameter: its name, its value, and a slider whose drag is one step of the history. */
final class MetaSlider extends VBox {
    private final MetaParameter parameter;
    private final Document document;
    private final Label value = new Label();
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
        value.setId("value-" + parameter.id());
        value.getStyleClass().add("slider-value");
        Label label = new Label(parameter.label());
        label.getStyleClass().add("slider-label");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(label, space, value);
        head.setAlignment(Pos.BASELINE_LEFT);
        Tooltip tooltip = new Tooltip(parameter.explanation());
        Tooltip.install(head, tooltip);
        slider.setTooltip(tooltip);
        getChildren().addAll(head, slider);
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

    void show(SqueezeNet net) {
        double now = parameter.value().applyAsDouble(net);
        value.setText(parameter.text(now));
        if (parameter.snapped(slider.getValue()) != now) {
            follow(now);
        }
    }

    void clear() {
        value.setText("–");
        follow(parameter.min());
    }

    private void follow(double now) {
        following = true;
        slider.setValue(now);
        following = false;
    }
}
