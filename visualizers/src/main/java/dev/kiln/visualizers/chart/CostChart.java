package dev.kiln.visualizers.chart;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Counting;
import dev.kiln.visualizers.palette.Role;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.text.Figures;
import java.awt.geom.Rectangle2D;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.fx.ChartCanvas;

/**
 * Where a network's parameters and operations are: one stacked bar for each block, parameters above, operations below. Clicking a part of a
 * bar selects its layer, clicking beside it selects the block. A new analysis replaces values; the chart itself stays.
 */
public final class CostChart extends Region {
    private final ObjectProperty<Analysis> analysis = new SimpleObjectProperty<>(this, "analysis");
    private final ObjectProperty<Analysis> alsoFit = new SimpleObjectProperty<>(this, "alsoFit");
    private final ObjectProperty<String> selectedLayer = new SimpleObjectProperty<>(this, "selectedLayer");
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);

    private final ObjectProperty<Counting> counting = new SimpleObjectProperty<>(this, "counting", Counting.MACS);

    private final CostPlots plots = new CostPlots();
    private final ChartCanvas canvas = new ChartCanvas(plots.chart());

    /** A chart without bars. */
    public CostChart() {
        getStyleClass().add("cost-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("No network");
        canvas.setManaged(false);
        canvas.setDomainZoomable(false);
        canvas.setRangeZoomable(false);
        canvas.setTooltipEnabled(true);
        getChildren().add(canvas);
        analysis.addListener((o, before, now) -> change(() -> show(now)));
        counting.addListener((o, before, now) -> change(() -> {
            show(analysis.get());
            plots.setAlsoFit(costs(alsoFit.get()));
        }));
        alsoFit.addListener((o, before, now) -> change(() -> plots.setAlsoFit(costs(now))));
        selectedLayer.addListener((o, before, now) -> change(() -> plots.select(now)));
        theme.addListener((o, before, now) -> change(() -> {
            plots.setTheme(now);
            plots.select(selectedLayer.get());
        }));
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    /** The costs to show; null for none. */
    public ObjectProperty<Analysis> analysisProperty() {
        return analysis;
    }

    /** Costs that would fit as well: two charts that each fit the other's have one scale. Null for none. */
    public ObjectProperty<Analysis> alsoFitProperty() {
        return alsoFit;
    }

    /** Id of the selected layer, or null. */
    public ObjectProperty<String> selectedLayerProperty() {
        return selectedLayer;
    }

    /** The ground that the chart stands on. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** What counts as an operation. */
    public ObjectProperty<Counting> countingProperty() {
        return counting;
    }

    private BlockCosts costs(Analysis shown) {
        return shown == null ? BlockCosts.EMPTY : BlockCosts.of(shown, counting.get());
    }

    private void show(Analysis shown) {
        plots.setOperationsUnit(counting.get().unit().label());
        plots.setCosts(costs(shown));
        plots.select(selectedLayer.get());
        setAccessibleText(
                shown == null
                        ? "No network"
                        : "Costs of %s by block: %s, %s %s"
                                .formatted(
                                        shown.graph().graph().name(),
                                        Figures.count(shown.parameters(), "parameter"),
                                        Figures.count(counting.get().operations(shown)),
                                        counting.get().unit().label()));
    }

    /** Draws once after all changes, instead of once for each. */
    private void change(Runnable changes) {
        plots.chart().setNotify(false);
        changes.run();
        plots.chart().setNotify(true);
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        String layer = layerAt(event.getX(), event.getY());
        if (layer != null) {
            selectedLayer.set(layer);
        }
    }

    /** The layer behind the part of a bar at a point, or the block of that column, or null. */
    String layerAt(double x, double y) {
        EntityCollection entities = canvas.getRenderingInfo().getEntityCollection();
        if (entities != null && entities.getEntity(x, y) instanceof CategoryItemEntity item) {
            int column = plots.costs().names().indexOf(item.getColumnKey());
            return plots.costs().rows().get(column).layerOf((Role) item.getRowKey());
        }
        int blocks = plots.costs().rows().size();
        Rectangle2D area = canvas.getRenderingInfo().getPlotInfo().getDataArea();
        if (blocks == 0 || area == null || !area.contains(x, y)) {
            return null;
        }
        int column = (int) ((x - area.getX()) / area.getWidth() * blocks);
        return plots.costs().rows().get(Math.min(blocks - 1, column)).layer();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, getWidth());
        double height = Math.max(1, getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            plots.chart().setNotify(false);
            plots.setWidth(width);
            canvas.setWidth(width);
            canvas.setHeight(height);
            plots.chart().setNotify(true);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 240;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 140;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 900;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 300;
    }
}
