package dev.kiln.app.weights;

import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The weights of all layers in figures; its selection is the window's. */
final class ProfileTable extends TableView<LayerProfile> {
    /** True while the table follows the window, and must not select for it. */
    private boolean following;

    /** @param select told which layer the user chooses */
    ProfileTable(Consumer<String> select, ObservableValue<Theme> theme) {
        setId("weights-table");
        getStyleClass().addAll("dense", "striped");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label("Counting the weights; if that was cancelled, open this tab again."));
        addColumns(theme);
        getSelectionModel().selectedItemProperty().addListener((o, before, now) -> {
            if (!following && now != null) {
                select.accept(now.id());
            }
        });
    }

    private void addColumns(ObservableValue<Theme> theme) {
        text(
                "Layer",
                "Name of the layer; ⚠ where its weights are random.",
                126,
                row -> (row.trained() ? "" : "⚠ ") + row.id());
        picture("", "How much of the bar is filled is the density.", 54, cell -> new DensityCell(theme));
        number(
                "Density",
                WeightTexts.DENSITY,
                66,
                row -> Figures.percent(row.figures().statistics().density()));
        number(
                "Weights",
                "Number of weights, biases not counted.",
                80,
                row -> Figures.count(row.figures().weights()));
        number(
                "Not 0",
                "Number of weights other than 0.",
                78,
                row -> Figures.count(row.figures().nonZeroWeights()));
        number(
                "Min",
                "Smallest weight.",
                74,
                row -> Figures.value(row.figures().statistics().min()));
        number(
                "Max",
                "Largest weight.",
                64,
                row -> Figures.value(row.figures().statistics().max()));
        number(
                "Std",
                "Standard deviation, zeros included.",
                60,
                row -> Figures.value(row.figures().statistics().std()));
        number("Distinct", WeightTexts.DISTINCT, 70, row -> WeightTexts.distinct(row.figures()));
        picture("Values", "Histogram of the weights other than 0.", 76, cell -> new HistogramCell(theme));
    }

    private void text(String title, String explanation, int width, Function<LayerProfile, String> value) {
        TableColumn<LayerProfile, String> column = column(title, explanation, width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
        getColumns().add(column);
    }

    private void number(String title, String explanation, int width, Function<LayerProfile, String> value) {
        text(title, explanation, width, value);
        getColumns().get(getColumns().size() - 1).getStyleClass().add("number-column");
    }

    private void picture(
            String title,
            String explanation,
            int width,
            Function<TableColumn<LayerProfile, LayerProfile>, RasterCell> cell) {
        TableColumn<LayerProfile, LayerProfile> column = column(title, explanation, width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(cell::apply);
        getColumns().add(column);
    }

    private static <T> TableColumn<LayerProfile, T> column(String title, String explanation, int width) {
        TableColumn<LayerProfile, T> column = new TableColumn<>();
        Label header = new Label(title);
        header.setTooltip(Notes.explanation(explanation));
        column.setGraphic(header);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** Shows figures, and selects a layer's row. */
    void show(List<LayerProfile> profiles, String layer) {
        following = true;
        if (!getItems().equals(profiles)) {
            getItems().setAll(profiles);
        }
        int index = -1;
        for (int i = 0; i < profiles.size(); i++) {
            index = profiles.get(i).id().equals(layer) ? i : index;
        }
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != index) {
            getSelectionModel().clearAndSelect(index);
            scrollTo(Math.max(0, index - 3));
        }
        following = false;
    }
}
