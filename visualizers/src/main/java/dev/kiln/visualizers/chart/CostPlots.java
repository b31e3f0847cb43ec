package dev.kiln.visualizers.chart;

import dev.kiln.visualizers.palette.Palette;
import dev.kiln.visualizers.palette.Role;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import dev.kiln.visualizers.text.Figures;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryMarker;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainCategoryPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The jfreechart side of the cost chart: parameters above, operations below, one category axis. */
final class CostPlots {
    /** Between the names of two blocks, in pixels. */
    private static final double NAME_GAP = 8;

    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

    /** Beside the blocks: the axis with its label, in pixels. */
    private static final double AXIS_WIDTH = 80;

    private static final double UPPER_MARGIN = 0.08;

    /** Share of the axis between bars. */
    private static final double CATEGORY_MARGIN = 0.45;

    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 10);

    private final CostDataset parameters = new CostDataset(BlockCosts.RoleCost::parameters);
    private final CostDataset operations = new CostDataset(BlockCosts.RoleCost::operations);
    private final CategoryAxis blocks = new CategoryAxis();
    private final List<CategoryPlot> plots = List.of(plot(parameters, "parameters"), plot(operations, "MACs"));
    private final CombinedDomainCategoryPlot both = new CombinedDomainCategoryPlot(blocks);
    private final LegendTitle legend = new LegendTitle(this::legendItems);
    private final JFreeChart chart;
    private BlockCosts costs = BlockCosts.EMPTY;
    private BlockCosts alsoFit = BlockCosts.EMPTY;
    private double width = 900;
    private Theme theme = Theme.LIGHT;
    private Color accent = Color.BLUE;

    CostPlots() {
        both.setGap(12);
        plots.forEach(both::add);
        both.setOutlineVisible(false);
        blocks.setTickLabelFont(SMALL);
        blocks.setTickMarksVisible(false);
        blocks.setLowerMargin(0.01);
        blocks.setUpperMargin(0.01);
        blocks.setCategoryMargin(CATEGORY_MARGIN);
        // names may use the room between two bars
        blocks.setMaximumCategoryLabelWidthRatio((float) (1 / (1 - CATEGORY_MARGIN)));
        chart = new FreshChart(both);
        chart.setBackgroundPaint(null);
        chart.setPadding(new RectangleInsets(4, 4, 2, 12));
        legend.setItemFont(SMALL);
        legend.setPosition(RectangleEdge.TOP);
        legend.setBackgroundPaint(null);
        legend.setItemLabelPadding(new RectangleInsets(1, 2, 1, 8));
        // the title of the upper axis reaches above a low plot
        legend.setMargin(new RectangleInsets(0, AXIS_WIDTH, 0, 0));
        chart.addLegend(legend);
        setTheme(Theme.LIGHT);
    }

    private static CategoryPlot plot(CostDataset dataset, String unit) {
        NumberAxis axis = new NumberAxis(unit);
        axis.setNumberFormatOverride(new CompactFormat());
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setLabelFont(SMALL);
        axis.setTickLabelFont(SMALL);
        axis.setUpperMargin(UPPER_MARGIN);
        CostRenderer renderer = new CostRenderer();
        renderer.setDefaultToolTipGenerator((data, row, column) -> "%s, %s: %s %s"
                .formatted(
                        data.getColumnKey(column),
                        ((Role) data.getRowKey(row)).label(),
                        Figures.count(data.getValue(row, column).longValue()),
                        axis.getLabel()));
        CategoryPlot plot = new CategoryPlot(dataset, null, axis, renderer);
        plot.setOutlineVisible(false);
        plot.setBackgroundPaint(null);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setRangePannable(false);
        return plot;
    }

    JFreeChart chart() {
        return chart;
    }

    BlockCosts costs() {
        return costs;
    }

    /** Replaces all values; the chart draws once, when the caller switches its notification on again. */
    void setCosts(BlockCosts newCosts) {
        costs = newCosts;
        parameters.replace(newCosts);
        operations.replace(newCosts);
        fit();
    }

    /** Costs that would fit as well. */
    void setAlsoFit(BlockCosts others) {
        alsoFit = others;
        fit();
    }

    /** The chart's width in pixels. */
    void setWidth(double newWidth) {
        width = newWidth;
        fit();
    }

    /** Room for the longest name and a gap, in pixels: no name is cut. */
    private double nameWidth() {
        return costs.names().stream()
                .mapToDouble(name -> SMALL.getStringBounds(name, MEASURE).getWidth() + NAME_GAP)
                .max()
                .orElse(0);
    }

    private void fit() {
        boolean level = costs.names().size() * nameWidth() <= width - AXIS_WIDTH;
        blocks.setCategoryLabelPositions(level ? CategoryLabelPositions.STANDARD : CategoryLabelPositions.UP_90);
        fit(plots.get(0), BlockCosts.RoleCost::parameters);
        fit(plots.get(1), BlockCosts.RoleCost::operations);
    }

    private void fit(CategoryPlot plot, ToLongFunction<BlockCosts.RoleCost> what) {
        long highest = Math.max(costs.highest(what), alsoFit.highest(what));
        if (alsoFit.rows().isEmpty() || highest == 0) {
            plot.getRangeAxis().setAutoRange(true);
        } else {
            plot.getRangeAxis().setRange(0, highest * (1 + UPPER_MARGIN));
        }
    }

    /** Names the unit of the lower plot. */
    void setOperationsUnit(String unit) {
        plots.get(1).getRangeAxis().setLabel(unit);
    }

    void setTheme(Theme newTheme) {
        theme = newTheme;
        Color text = color(Tone.TEXT);
        Color muted = color(Tone.MUTED_TEXT);
        accent = color(Tone.ACCENT);
        blocks.setTickLabelPaint(text);
        blocks.setAxisLinePaint(color(Tone.LINE));
        legend.setItemPaint(muted);
        for (CategoryPlot plot : plots) {
            plot.setRangeGridlinePaint(color(Tone.GRID));
            plot.getRangeAxis().setTickLabelPaint(muted);
            plot.getRangeAxis().setLabelPaint(muted);
            ((CostRenderer) plot.getRenderer()).setTheme(newTheme);
        }
    }

    private Color color(Tone tone) {
        return CostRenderer.awt(Palette.color(tone, theme).argb());
    }

    /** Marks a layer's part of both bars and shades its column; null and layers without costs mark nothing. */
    void select(String layer) {
        int column = costs.indexOf(layer);
        int row = -1;
        if (column >= 0) {
            for (BlockCosts.RoleCost cost : costs.rows().get(column).costs()) {
                row = cost.layer().equals(layer) ? cost.role().ordinal() : row;
            }
        }
        for (CategoryPlot plot : plots) {
            ((CostRenderer) plot.getRenderer()).select(row, column);
            plot.clearDomainMarkers();
            if (column >= 0) {
                CategoryMarker marker = new CategoryMarker(costs.names().get(column), accent, new BasicStroke(0));
                marker.setAlpha(0.16f);
                plot.addDomainMarker(marker, Layer.BACKGROUND);
            }
        }
    }

    private LegendItemCollection legendItems() {
        LegendItemCollection items = new LegendItemCollection();
        for (Role role : Role.values()) {
            boolean occurs =
                    costs.rows().stream().flatMap(row -> row.costs().stream()).anyMatch(cost -> cost.role() == role);
            if (occurs) {
                Color fill = CostRenderer.awt(Palette.color(role, theme).argb());
                items.add(new LegendItem(
                        role.label(), null, null, null, new java.awt.geom.Rectangle2D.Double(-4, -4, 9, 9), fill));
            }
        }
        return items;
    }
}
