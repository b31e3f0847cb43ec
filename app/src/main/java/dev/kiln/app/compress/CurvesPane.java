package dev.kiln.app.compress;

import dev.kiln.app.document.Selection;
import dev.kiln.app.weights.Notes;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.visualizers.compression.PlanCurves;
import dev.kiln.visualizers.palette.Theme;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The size of the network, and the curves that set it. */
final class CurvesPane extends VBox {
    private final CompressionViewModel model;
    private final Label bytes = new Label();
    private final Label toAlexNet = Notes.note(
            "compress-to-alexnet",
            "Compression ratio: AlexNet's 60,965,224 parameters, 4 bytes each (244 MB), to bytes of the whole file. The paper"
                    + " rounds them to 240 MB (Iandola et al. 2016, table 2).");
    private final Label toFloats = Notes.note(
            "compress-to-floats",
            "Compression ratio: bytes of this network's weights and biases as 32-bit floats to bytes of the whole file.");
    private final PlanCurves curves = new PlanCurves();
    private final Label message = new Label();
    private PlanBars blocks;
    /** The plan at the beginning of the stroke in progress, or null. */
    private CompressionPlan drawnFrom;

    private boolean drawing;

    CurvesPane(CompressionViewModel model, Selection selection, ObservableValue<Theme> theme) {
        this.model = model;
        getStyleClass().add("compress-curves");
        bytes.setId("compress-size");
        bytes.getStyleClass().add("compress-size");
        bytes.setMinWidth(Region.USE_PREF_SIZE);
        bytes.setTooltip(Notes.explanation(
                "The length of the Kiln file that Save writes. While it is computed, an estimate marked"
                        + " by “about”, in which only the layers that changed are estimated."));
        curves.setId("compress-plan");
        curves.themeProperty().bind(theme);
        curves.selectedLayerProperty().bindBidirectional(selection.layerProperty());
        curves.setOnEdit(this::drag, this::endDrag);
        message.setId("compress-message");
        message.getStyleClass().add("empty-title");
        message.setWrapText(true);
        message.managedProperty().bind(message.visibleProperty());
        Label readout = Notes.note("compress-readout", PlanCurves.HELP);
        readout.getStyleClass().add("compress-readout");
        readout.textProperty().bind(curves.readoutProperty());
        readout.setWrapText(true);
        readout.setMinHeight(Region.USE_PREF_SIZE);
        readout.visibleProperty().bind(curves.visibleProperty());
        StackPane middle = new StackPane(curves, message);
        VBox.setVgrow(middle, Priority.ALWAYS);
        // the ratios go below the size where they have no room beside it
        FlowPane head = new FlowPane(bytes, new VBox(toAlexNet, toFloats));
        head.getStyleClass().add("compress-size-line");
        getChildren().addAll(head, middle, readout);
        model.sourceProperty().addListener((o, before, now) -> {
            dropStroke();
            blocks = now == null ? null : PlanBars.of(now.graph().graph());
            refresh();
        });
        model.planProperty().addListener((o, before, now) -> {
            if (!drawing) {
                dropStroke();
            }
            refresh();
        });
        model.resultProperty().addListener((o, before, now) -> refresh());
        model.coderProperty().addListener((o, before, now) -> refresh());
        model.problemProperty().addListener((o, before, now) -> refresh());
        refresh();
    }

    private void drag(Map<String, LayerSetting> changes) {
        CompressionPlan plan = model.planProperty().get();
        drawnFrom = drawnFrom == null ? plan : drawnFrom;
        Map<String, LayerSetting> settings = new TreeMap<>(plan.settings());
        settings.putAll(changes);
        CompressionPlan drawn = new CompressionPlan(plan.quantization(), settings);
        drawing = true;
        model.plan().drag(SizeTexts.step(drawnFrom, drawn), drawn);
        drawing = false;
    }

    /** A stroke began from values that undo, a goal or another variant have replaced: drawing on would bring them back. */
    private void dropStroke() {
        drawnFrom = null;
        curves.dropStroke();
    }

    private void endDrag() {
        drawnFrom = null;
        model.plan().endDrag();
    }

    private void refresh() {
        NetworkSize size = blocks == null ? null : model.size();
        boolean shown = size != null && !size.layers().isEmpty();
        curves.setVisible(shown);
        message.setVisible(!shown);
        if (shown) {
            bytes.setText(SizeTexts.bytes(size));
            toAlexNet.setText(SizeTexts.toAlexNet(size));
            toFloats.setText(SizeTexts.toFloats(size));
            curves.meansProperty().set(SizeTexts.means(size));
            curves.valuesProperty()
                    .set(model.planProperty().get().quantization().values());
            curves.barsProperty().set(blocks.bars(size));
        } else {
            bytes.setText("");
            toAlexNet.setText("");
            toFloats.setText("");
            message.setText(SizeTexts.empty(model.problemProperty().get(), size));
        }
    }
}
