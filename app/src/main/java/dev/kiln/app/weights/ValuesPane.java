package dev.kiln.app.weights;

import dev.kiln.core.weights.Codebook;
import dev.kiln.visualizers.filter.BarPlot;
import dev.kiln.visualizers.filter.Bars;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.text.Figures;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How the weights of one layer spread, and the codebook that they come from. */
final class ValuesPane extends HBox {
    private final BarPlot histogram = new BarPlot();
    private final BarPlot codes = new BarPlot();
    private final ProgressBar density = new ProgressBar(0);
    private final Label densityText = note("values-density", WeightTexts.DENSITY);
    private final Label spread = note("values-spread", "Over all weights of the layer, biases not counted.");
    private final Label zeros =
            note("values-zeros", "Pruned weights are exactly 0: as a bar they would hide all the others.");
    private final Label bin = note("values-bin", "The bar under the pointer, or the one that the arrow keys choose.");
    private final Label codebook = note("values-codebook", WeightTexts.CODEBOOK + "\n\n" + WeightTexts.FILLERS);
    private final Label code =
            note("values-code", "The code under the pointer, or the one that the arrow keys choose.");
    private final CheckBox byValue = new CheckBox("by value");
    private final VBox right;
    private LayerProfile shown;

    ValuesPane(ObservableValue<Theme> theme) {
        getStyleClass().add("values-pane");
        histogram.setId("weight-histogram");
        codes.setId("code-use");
        for (BarPlot plot : new BarPlot[] {histogram, codes}) {
            plot.themeProperty().bind(theme);
            VBox.setVgrow(plot, Priority.ALWAYS);
        }
        density.setId("values-density-bar");
        density.getStyleClass().add("prediction-bar");
        density.setPrefWidth(120);
        byValue.setId("codes-by-value");
        byValue.setSelected(true);
        byValue.setMinWidth(Region.USE_PREF_SIZE);
        byValue.setTooltip(Notes.explanation("Sorts the codes by their values; otherwise they stand as in the file."));
        byValue.setOnAction(event -> showCodes());
        HBox share = new HBox(8, density, densityText);
        share.setAlignment(Pos.CENTER_LEFT);
        VBox left = column(title("Values"), share, spread, zeros, histogram, bin);
        right = column(new HBox(10, title("Codebook"), byValue), codebook, codes, code);
        getChildren().addAll(left, right);
        bin.textProperty().bind(histogram.readoutProperty().map(text -> text.isEmpty() ? " " : text));
        code.textProperty().bind(codes.readoutProperty().map(text -> text.isEmpty() ? " " : text));
    }

    private static VBox column(Node... nodes) {
        VBox column = new VBox(3, nodes);
        column.setMinWidth(0);
        column.setPrefWidth(300);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private static Label title(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("fact-value");
        return label;
    }

    private static Label note(String id, String explanation) {
        Label label = Notes.note(id, explanation);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Shows a layer's values; null for none. */
    void show(LayerProfile profile) {
        shown = profile;
        if (profile == null) {
            histogram.barsProperty().set(null);
            codes.barsProperty().set(null);
            return;
        }
        Codebook book = profile.figures().codebook().orElse(null);
        density.setProgress(profile.figures().statistics().density());
        densityText.setText(
                "density " + Figures.percent(profile.figures().statistics().density()) + " · "
                        + WeightTexts.distinct(profile.figures()) + " distinct values");
        spread.setText(WeightTexts.range(profile.figures().statistics()));
        zeros.setText(WeightTexts.zeros(profile.figures())
                + (book == null ? "" : "; ticks below the axis are the codebook's values"));
        codebook.setText(WeightTexts.codebook(profile.figures()));
        histogram.barsProperty().set(Bars.of(profile.figures().histogram(), book));
        // without codes the histogram takes their place
        HBox.setHgrow(right, book == null ? Priority.NEVER : Priority.ALWAYS);
        byValue.setVisible(book != null);
        codes.setVisible(book != null);
        showCodes();
    }

    private void showCodes() {
        codes.barsProperty()
                .set(
                        shown == null
                                ? null
                                : shown.figures()
                                        .codebook()
                                        .map(book -> Bars.of(book, byValue.isSelected()))
                                        .orElse(null));
    }
}
