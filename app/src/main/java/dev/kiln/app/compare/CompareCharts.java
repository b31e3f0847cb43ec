package dev.kiln.app.compare;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.document.Selection;
import dev.kiln.visualizers.chart.CostChart;
import dev.kiln.visualizers.palette.Theme;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The cost charts of two networks side by side, on one scale or each on its own. */
final class CompareCharts extends HBox {
    private final Side left;
    private final Side right;
    private final CheckBox oneScale = new CheckBox("one scale");
    private boolean following;

    /** @param conventions how operations are counted; the charts follow changes */
    CompareCharts(Selection selection, ObservableValue<Theme> theme, ObservableValue<Conventions> conventions) {
        left = new Side("left", selection, theme, conventions);
        right = new Side("right", selection, theme, conventions);
        oneScale.setId("compare-one-scale");
        oneScale.setSelected(true);
        oneScale.setTooltip(
                new Tooltip("Bars of equal length are equal in both charts. Without, each chart has its own scale."));
        oneScale.selectedProperty().addListener((o, before, now) -> update());
        right.head.getChildren().add(oneScale);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        getStyleClass().add("compare-charts");
        getChildren().addAll(left, right);
    }

    void show(List<ComparedNetwork> networks) {
        following = true;
        left.show(networks, 0);
        right.show(networks, Math.min(1, networks.size() - 1));
        following = false;
        update();
    }

    private void update() {
        if (following || left.choice.getValue() == null || right.choice.getValue() == null) {
            return;
        }
        var a = left.choice.getValue().analysis();
        var b = right.choice.getValue().analysis();
        left.chart.alsoFitProperty().set(oneScale.isSelected() ? b : null);
        right.chart.alsoFitProperty().set(oneScale.isSelected() ? a : null);
        left.chart.analysisProperty().set(a);
        right.chart.analysisProperty().set(b);
    }

    /** A chart with the choice of its network. */
    private final class Side extends BorderPane {
        private final ComboBox<ComparedNetwork> choice = new ComboBox<>();
        private final HBox head = new HBox(10, choice);
        private final CostChart chart = new CostChart();

        Side(String side, Selection selection, ObservableValue<Theme> theme, ObservableValue<Conventions> conventions) {
            choice.setId("compare-chart-" + side);
            choice.setAccessibleText("Network of the " + side + " chart");
            choice.setTooltip(new Tooltip("Network of the " + side + " chart."));
            choice.valueProperty().addListener((o, before, now) -> update());
            head.getStyleClass().add("compare-head-row");
            chart.themeProperty().bind(theme);
            chart.countingProperty().bind(conventions.map(Conventions::counting));
            chart.selectedLayerProperty().bindBidirectional(selection.layerProperty());
            setTop(head);
            setCenter(chart);
            setPrefWidth(0);
            setMinWidth(0);
        }

        private void show(List<ComparedNetwork> networks, int fallback) {
            String key = choice.getValue() == null ? "" : choice.getValue().key();
            choice.getItems().setAll(networks);
            choice.setValue(networks.stream()
                    .filter(network -> network.key().equals(key))
                    .findFirst()
                    .orElse(networks.get(fallback)));
        }
    }
}
