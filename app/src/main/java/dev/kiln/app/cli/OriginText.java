package dev.kiln.app.cli;

import dev.kiln.core.explanation.ChannelTerm;
import dev.kiln.core.explanation.InputWindow;
import dev.kiln.core.explanation.Origin;
import dev.kiln.core.explanation.SourceCell;
import dev.kiln.visualizers.text.Figures;
import java.io.PrintStream;
import java.util.List;

/** The origin of a value in words, the largest contributions first. */
final class OriginText {
    /** Channels and cells that are listed one by one. */
    private static final int LISTED = 8;

    private OriginText() {}

    static void print(Origin origin, PrintStream out) {
        if (origin instanceof Origin.WeightedSum sum) {
            weightedSum(sum, out);
        } else if (origin instanceof Origin.Maximum maximum) {
            int largest = maximum.window().largest();
            out.printf("  = the largest of %s: %s%n", where(maximum.window()), place(maximum.window(), largest));
        } else if (origin instanceof Origin.Average average) {
            out.printf(
                    "  = the mean of %s: %s / %d%n",
                    where(average.window()), Figures.value(average.window().sum()), average.divisor());
        } else if (origin instanceof Origin.Addition addition) {
            out.println("  = the sum of");
            addition.addends().forEach(cell -> out.println("      " + source(cell)));
        } else {
            out.println("  = " + ofOneCell(origin));
        }
    }

    private static String ofOneCell(Origin origin) {
        if (origin instanceof Origin.Rectified rectified) {
            return "max(0, x) of " + source(rectified.source());
        } else if (origin instanceof Origin.Copied copied) {
            return "unchanged from " + source(copied.source());
        } else if (origin instanceof Origin.Normalized normalized) {
            return "%s, divided by %s for the squares of channels %d to %d, in sum %s"
                    .formatted(
                            source(normalized.source()),
                            Figures.value(normalized.divisor()),
                            normalized.firstChannel(),
                            normalized.lastChannel(),
                            Figures.value(normalized.squares()));
        } else if (origin instanceof Origin.Share share) {
            return "exp(x − %s) / %s of %s"
                    .formatted(Figures.value(share.largest()), Figures.value(share.total()), source(share.source()));
        }
        String colour = origin instanceof Origin.Pixel pixel ? pixel.colour() : "";
        return "the pixel's %s after preprocessing".formatted(colour.isEmpty() ? "value" : colour);
    }

    private static void weightedSum(Origin.WeightedSum sum, PrintStream out) {
        String total = "products %s + bias %s = %s"
                .formatted(Figures.value(sum.sum()), Figures.value(sum.bias()), Figures.value(sum.beforeRelu()));
        out.println("  = " + total + (sum.rectified() ? ", then ReLU: max(0, that)" : ""));
        TextTable table = new TextTable(0, "channel", "products", "largest product");
        List<ChannelTerm> terms = sum.terms();
        for (ChannelTerm term : terms.subList(0, Math.min(LISTED, terms.size()))) {
            table.row(term.window().channelName(), Figures.value(term.sum()), largestProduct(term));
        }
        if (terms.size() > LISTED) {
            double rest =
                    terms.stream().skip(LISTED).mapToDouble(ChannelTerm::sum).sum();
            table.row(Figures.count(terms.size() - LISTED, "other"), Figures.value(rest), "");
        }
        table.print(out);
    }

    private static String largestProduct(ChannelTerm term) {
        float[] products = term.products();
        int largest = 0;
        for (int i = 1; i < products.length; i++) {
            largest = Math.abs(products[i]) > Math.abs(products[largest]) ? i : largest;
        }
        return "%s · weight %s".formatted(place(term.window(), largest), Figures.value(term.weights()[largest]));
    }

    private static String where(InputWindow window) {
        return "%d×%d values of channel %s from row %d, column %d on"
                .formatted(window.rows(), window.columns(), window.channelName(), window.top(), window.left());
    }

    private static String place(InputWindow window, int cell) {
        if (cell < 0 || window.padding()[cell]) {
            return "padding";
        }
        return "row %d, column %d: %s"
                .formatted(
                        window.top() + cell / window.columns(),
                        window.left() + cell % window.columns(),
                        Figures.value(window.values()[cell]));
    }

    private static String source(SourceCell cell) {
        return "%s, channel %d, row %d, column %d: %s"
                .formatted(cell.layerId(), cell.channel(), cell.row(), cell.column(), Figures.value(cell.value()));
    }
}
