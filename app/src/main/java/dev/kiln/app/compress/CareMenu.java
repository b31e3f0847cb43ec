package dev.kiln.app.compress;

import dev.kiln.app.weights.Notes;
import dev.kiln.core.compression.ErrorControl;
import dev.kiln.core.compression.Quantization;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What is done against the error of quantization, with what calibration pictures say; else why nothing can be done. */
final class CareMenu extends MenuButton {
    private final CompressionViewModel model;
    private final MenuItem explanation = new MenuItem();

    CareMenu(CompressionViewModel model) {
        super("Error control");
        this.model = model;
        setId("compress-care");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(Notes.explanation(
                "What is done against the error of quantization. It needs a few pictures, but no labels."));
        explanation.setId("compress-care-explanation");
        explanation.getStyleClass().add("compress-explanation");
        explanation.setDisable(true);
        getItems().addAll(explanation, new SeparatorMenuItem());
        item(
                "compensation",
                "Other weights make up for errors",
                ErrorControl::compensation,
                (care, on) ->
                        new ErrorControl(care.bySensitivity(), on, care.biasCorrection(), care.biasFractionBits()));
        item(
                "biases",
                "Biases take up the mean error",
                ErrorControl::biasCorrection,
                (care, on) -> new ErrorControl(care.bySensitivity(), care.compensation(), on, care.biasFractionBits()));
        item(
                "sensitivity",
                "Goals give sensitive layers more bits",
                ErrorControl::bySensitivity,
                (care, on) ->
                        new ErrorControl(on, care.compensation(), care.biasCorrection(), care.biasFractionBits()));
        model.planProperty().addListener((o, before, now) -> explain());
        model.calibrationProperty().addListener((o, before, now) -> explain());
        explain();
    }

    private void item(
            String id, String text, Predicate<ErrorControl> get, BiFunction<ErrorControl, Boolean, ErrorControl> with) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setId("compress-care-" + id);
        item.setOnAction(event -> {
            var plan = model.planProperty().get();
            Quantization quantization = plan.quantization();
            model.plan()
                    .change(
                            (item.isSelected() ? "switch on: " : "switch off: ") + text,
                            plan.with(quantization.withControl(with.apply(quantization.control(), item.isSelected()))));
        });
        Runnable follow = () -> item.setSelected(
                get.test(model.planProperty().get().quantization().control()));
        model.planProperty().addListener((o, before, now) -> follow.run());
        follow.run();
        item.disableProperty().bind(explanation.visibleProperty());
        getItems().add(item);
    }

    private void explain() {
        boolean clusters = model.planProperty().get().quantization().values() == Quantization.Values.CLUSTERS;
        boolean blind = model.calibrationProperty().get() == null;
        explanation.setText(
                clusters
                        ? "Clusters are made without error control: choose even steps"
                        : "Error control needs to see a few pictures: reach a goal once, and it can be chosen");
        explanation.setVisible(clusters || blind);
        setText(clusters || blind ? "Error control: none" : "Error control");
    }
}
