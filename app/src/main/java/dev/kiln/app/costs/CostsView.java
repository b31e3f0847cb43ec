package dev.kiln.app.costs;

import dev.kiln.app.conventions.Conventions;
import dev.kiln.app.document.DocumentState;
import dev.kiln.app.document.DocumentView;
import dev.kiln.app.document.Selection;
import dev.kiln.visualizers.chart.CostChart;
import dev.kiln.visualizers.palette.Theme;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;

/** The cost chart, linked with the window's selection. */
public final class CostsView extends BorderPane implements DocumentView {
    private final CostChart chart = new CostChart();

    public CostsView(Selection selection, ObservableValue<Theme> theme, ObservableValue<Conventions> conventions) {
        chart.setId("cost-chart");
        chart.themeProperty().bind(theme);
        chart.selectedLayerProperty().bindBidirectional(selection.layerProperty());
        chart.countingProperty().bind(conventions.map(Conventions::counting));
        setCenter(chart);
    }

    @Override
    public void show(DocumentState state) {
        chart.analysisProperty().set(state.analysis());
        chart.setOpacity(state.isStale() ? 0.45 : 1);
    }
}
