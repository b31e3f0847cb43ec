package dev.kiln.visualizers.chart;

import dev.kiln.visualizers.text.Figures;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Ticks such as 50 k and 1.5 M. */
final class CompactFormat extends NumberFormat {
    private static final long serialVersionUID = 1;

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return to.append(Figures.tick(number));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return format((double) number, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        throw new UnsupportedOperationException("ticks are written, never read");
    }
}
