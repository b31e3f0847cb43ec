package dev.kiln.visualizers.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;

/**
 * A chart that trusts nothing of the drawing before. ChartCanvas restores its JavaFX context after each drawing, but the Graphics2D
 * around it goes on believing in the last font, colour and stroke and passes on changes only: the next drawing then starts in
 * the context's own font. So each drawing first sets what no part of the chart uses.
 */
final class FreshChart extends JFreeChart {
    private static final long serialVersionUID = 1;
    private static final Font UNUSED_FONT = new Font(Font.MONOSPACED, Font.ITALIC, 7);
    private static final Color UNUSED_COLOR = new Color(1, 2, 3);
    private static final BasicStroke UNUSED_STROKE = new BasicStroke(0.125f);

    FreshChart(Plot plot) {
        super(null, null, plot, false);
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, ChartRenderingInfo info) {
        g2.setFont(UNUSED_FONT);
        g2.setPaint(UNUSED_COLOR);
        g2.setStroke(UNUSED_STROKE);
        super.draw(g2, area, anchor, info);
    }
}
