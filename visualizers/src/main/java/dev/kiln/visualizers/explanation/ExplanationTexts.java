package dev.kiln.visualizers.explanation;

import dev.kiln.core.explanation.CellExplanation;
import dev.kiln.core.explanation.ChannelTerm;
import dev.kiln.core.explanation.InputWindow;
import dev.kiln.core.explanation.Origin;
import dev.kiln.core.explanation.SourceCell;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import java.util.stream.Collectors;

/** The origin of a value in words and in one line of arithmetic. */
public final class ExplanationTexts {
    private ExplanationTexts() {}

    /** Which value is meant. */
    public static String title(CellExplanation cell) {
        return place(new SourceCell(cell.layerId(), cell.channel(), cell.row(), cell.column(), cell.shown()));
    }

    private static String place(SourceCell cell) {
        return "%s · channel %d · row %d, column %d"
                .formatted(cell.layerId(), cell.channel(), cell.row(), cell.column());
    }

    /** The arithmetic of the last step, with its result. */
    public static String arithmetic(Origin origin) {
        if (origin instanceof Origin.WeightedSum sum) {
            return weighted(sum);
        } else if (origin instanceof Origin.Maximum maximum) {
            return "max of %s = %s".formatted(values(maximum.window()), Figures.value(maximum.value()));
        } else if (origin instanceof Origin.Average average) {
            return "Σ %s ÷ %s = %s"
                    .formatted(
                            Figures.value(average.window().sum()),
                            Figures.count(average.divisor()),
                            Figures.value(average.value()));
        } else if (origin instanceof Origin.Rectified rectified) {
            return "max(0, %s) = %s"
                    .formatted(Figures.value(rectified.source().value()), Figures.value(rectified.value()));
        } else if (origin instanceof Origin.Addition addition) {
            String addends = addition.addends().stream()
                    .map(cell -> cell.layerId() + " " + Figures.value(cell.value()))
                    .collect(Collectors.joining(" + "));
            return addends + " = " + Figures.value(addition.value());
        } else if (origin instanceof Origin.Normalized normalized) {
            return "%s ÷ %s = %s"
                    .formatted(
                            Figures.value(normalized.source().value()),
                            Figures.value(normalized.divisor()),
                            Figures.value(normalized.value()));
        } else if (origin instanceof Origin.Share share) {
            return "exp(%s − %s) ÷ %s = %s"
                    .formatted(
                            Figures.value(share.source().value()),
                            Figures.value(share.largest()),
                            Figures.value(share.total()),
                            Figures.percent(share.value()));
        }
        return "= " + Figures.value(origin.value());
    }

    private static String weighted(Origin.WeightedSum sum) {
        String line = "Σ products %s + bias %s = %s"
                .formatted(Figures.value(sum.sum()), Figures.value(sum.bias()), Figures.value(sum.beforeRelu()));
        return sum.rectified() ? line + " → ReLU " + Figures.value(sum.value()) : line;
    }

    private static String values(InputWindow window) {
        int padding = 0;
        for (boolean cell : window.padding()) {
            padding += cell ? 1 : 0;
        }
        String values = Figures.count(window.values().length - padding, "value");
        return padding == 0 ? values : values + " beside " + Figures.count(padding) + " of padding";
    }

    /** What is computed from what, in a sentence. */
    public static String sentence(Origin origin) {
        if (origin instanceof Origin.WeightedSum sum) {
            return weightedSentence(sum);
        } else if (origin instanceof Origin.Maximum maximum) {
            return maximumSentence(maximum.window());
        } else if (origin instanceof Origin.Average average) {
            return "The mean of %d×%d cells of channel %s."
                    .formatted(
                            average.window().rows(),
                            average.window().columns(),
                            average.window().channelName());
        } else if (origin instanceof Origin.Rectified rectified) {
            return "A ReLU lets positive values through: it reads " + place(rectified.source()) + ".";
        } else if (origin instanceof Origin.Copied copied) {
            return "This is the value of " + place(copied.source()) + ":";
        } else if (origin instanceof Origin.Addition) {
            return "The same cell of the layers that meet here, added.";
        } else if (origin instanceof Origin.Normalized normalized) {
            return ("The value of %s, divided by (k + alpha ÷ size · Σ x²)^beta; Σ x² = %s is over channels %d to %d.")
                    .formatted(
                            place(normalized.source()),
                            Figures.value(normalized.squares()),
                            normalized.firstChannel(),
                            normalized.lastChannel());
        } else if (origin instanceof Origin.Share share) {
            return "The share of exp(%s) in the sum over all classes; %s is the largest of them."
                    .formatted(Figures.value(share.source().value()), Figures.value(share.largest()));
        }
        String colour = origin instanceof Origin.Pixel pixel ? pixel.colour() : "";
        return "A value of the input: %s of one pixel, as the preprocessing made it."
                .formatted(colour.isEmpty() ? "one colour" : "the " + colour);
    }

    /** How many of the values that a cell comes from are no numbers, as a sentence to follow; empty where all are numbers. */
    static String notNumbers(CellExplanation cell) {
        int count = cell.notNumbers();
        return count == 0
                ? ""
                : " %s of the values that it comes from %s NaN or infinite."
                        .formatted(Figures.count(count), count == 1 ? "is" : "are");
    }

    private static String weightedSentence(Origin.WeightedSum sum) {
        InputWindow window = sum.terms().get(0).window();
        boolean single = window.values().length == 1;
        String what = single ? "one value" : window.rows() + "×" + window.columns() + " values";
        return "The filter weighs %s of %s; the largest contributions come first."
                .formatted(what, Figures.count(sum.terms().size(), "input channel"));
    }

    private static String maximumSentence(InputWindow window) {
        int largest = window.largest();
        if (largest < 0) {
            return "The window lies in padding altogether.";
        }
        return "The largest of %d×%d cells of channel %s: the framed one, in row %d, column %d."
                .formatted(
                        window.rows(),
                        window.columns(),
                        window.channelName(),
                        window.top() + largest / window.columns(),
                        window.left() + largest % window.columns());
    }

    /** What the terms that are not shown add; empty where all are shown. */
    public static String rest(List<ChannelTerm> terms, int shown) {
        if (terms.size() <= shown) {
            return "";
        }
        double sum = terms.stream().skip(shown).mapToDouble(ChannelTerm::sum).sum();
        return "and %s more: %s".formatted(Figures.count(terms.size() - shown), signed(sum));
    }

    /** A number with its sign, plus included. */
    public static String signed(double value) {
        return (value > 0 ? "+" : "") + Figures.value(value);
    }
}
