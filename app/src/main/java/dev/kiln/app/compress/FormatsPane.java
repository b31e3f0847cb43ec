package dev.kiln.app.compress;

import dev.kiln.app.weights.Notes;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The planned weights in other formats, beside the paper's table. */
final class FormatsPane extends VBox {
    private static final PseudoClass PAPER = PseudoClass.getPseudoClass("paper");
    private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");

    private final CompressionViewModel model;
    private final FormatSizes sizes;
    private final TableView<FormatRow> table = new TableView<>();
    private final Label state = Notes.note(
            "formats-state", "xz and zstd compress the plain tensors, because neither knows what weights share.");
    private final Button measure = new Button("Measure");
    private final ObservableValue<Boolean> inFront = InFront.of(this);

    FormatsPane(CompressionViewModel model, FormatSizes sizes) {
        this.model = model;
        this.sizes = sizes;
        getStyleClass().add("formats-pane");
        measure.setId("formats-measure");
        measure.setMinWidth(Region.USE_PREF_SIZE);
        measure.setTooltip(Notes.explanation(
                "Codes the planned weights in every format: some seconds for SqueezeNet, minutes for AlexNet."));
        measure.setOnAction(event -> {
            if (sizes.runningProperty().get()) {
                sizes.cancel();
            } else {
                sizes.measure(model.resultProperty().get());
            }
        });
        HBox head = new HBox(measure, state);
        head.getStyleClass().add("formats-head");
        table.setId("formats-table");
        table.getStyleClass().addAll("dense", "striped");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(shown -> row());
        column("Format", "The same network and weights; below them the paper's networks.", 220, FormatRow::name);
        column("Bytes", "Everything included.", 68, FormatRow::bytes)
                .getStyleClass()
                .add("number-column");
        column("Ratio", "Compression ratio to the same weights as 32-bit floats.", 46, FormatRow::ratio)
                .getStyleClass()
                .add("number-column");
        column(
                "By",
                "Measured here on these weights, or reported by the paper of its own (Iandola et al. 2016, table 2).",
                45,
                FormatRow::word);
        setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
        sizes.comparisonProperty().addListener((o, before, now) -> show());
        sizes.runningProperty().addListener((o, before, now) -> describe());
        model.resultProperty().addListener((o, before, now) -> describe());
        model.planProperty().addListener((o, before, now) -> describe());
        inFront.addListener((o, before, now) -> describe());
        show();
    }

    private TableRow<FormatRow> row() {
        return new TableRow<>() {
            @Override
            protected void updateItem(FormatRow item, boolean empty) {
                super.updateItem(item, empty);
                pseudoClassStateChanged(PAPER, !empty && item.isPaper());
                setTooltip(empty ? null : Notes.explanation(item.name() + ". " + item.explanation()));
            }
        };
    }

    private TableColumn<FormatRow, String> column(
            String title, String explanation, int width, Function<FormatRow, String> value) {
        return TextColumns.add(table, title, explanation, width, value);
    }

    private void show() {
        table.getItems().setAll(FormatRow.of(sizes.comparisonProperty().get()));
        describe();
    }

    private void describe() {
        boolean running = sizes.runningProperty().get();
        boolean measured = sizes.comparisonProperty().get() != null;
        boolean old = measured
                && !(model.isExact() && sizes.isOf(model.resultProperty().get()));
        measure.setText(running ? "Cancel" : "Measure");
        measure.setDisable(!running && (!model.isExact() || measured && !old));
        table.pseudoClassStateChanged(OLD, old);
        state.setText(
                running
                        ? "measuring; xz takes longest"
                        : !measured
                                ? "what this plan takes in other formats"
                                : old ? "measured with an earlier plan" : "measured with this plan");
    }
}
