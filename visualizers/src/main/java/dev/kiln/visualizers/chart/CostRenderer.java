package dev.kiln.visualizers.chart;

import dev.kiln.visualizers.palette.Palette;
import dev.kiln.visualizers.palette.Role;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Stroke;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;

/** Flat bars in the roles' colours; only the selected part has an outline. */
final class CostRenderer extends StackedBarRenderer {
    private static final long serialVersionUID = 1;
    private static final Stroke OUTLINE = new BasicStroke(1.5f);

    private final Color[] fills = new Color[Role.values().length];
    private Color outline;
    private int selectedRow = -1;
    private int selectedColumn = -1;

    CostRenderer() {
        setBarPainter(new StandardBarPainter());
        setShadowVisible(false);
        setDrawBarOutline(true);
        setMaximumBarWidth(0.08);
        setItemMargin(0);
        setTheme(Theme.LIGHT);
    }

    void setTheme(Theme theme) {
        for (Role role : Role.values()) {
            fills[role.ordinal()] = awt(Palette.color(role, theme).argb());
        }
        outline = awt(Palette.color(Tone.TEXT, theme).argb());
    }

    /** Marks one part; −1 for none. */
    void select(int row, int column) {
        selectedRow = row;
        selectedColumn = column;
    }

    @Override
    public Paint getItemPaint(int row, int column) {
        return fills[row];
    }

    @Override
    public Paint getItemOutlinePaint(int row, int column) {
        return row == selectedRow && column == selectedColumn ? outline : null;
    }

    @Override
    public Stroke getItemOutlineStroke(int row, int column) {
        return OUTLINE;
    }

    static Color awt(int argb) {
        return new Color(argb);
    }
}
