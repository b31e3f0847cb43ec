package dev.kiln.visualizers.explanation;

import dev.kiln.core.explanation.ChannelTerm;
import dev.kiln.visualizers.activation.Shade;
import dev.kiln.visualizers.activation.ValueRange;
import dev.kiln.visualizers.palette.ColorMap;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.text.Figures;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Input channels of a weighted sum, one below the other: values × weights = products. */
final class TermView extends GridPane {
    private static final int COLUMNS = 6;

    /** Pixels of a column of single numbers. */
    private static final double NUMBER_WIDTH = 68;

    private final ExplanationScales scales;
    private final Theme theme;
    private int row;

    TermView(List<ChannelTerm> terms, ColorMap inputColors, Theme theme) {
        this.theme = theme;
        scales = ExplanationScales.of(terms, inputColors);
        getStyleClass().add("explanation-terms");
        boolean single = terms.get(0).window().values().length == 1;
        heads(single ? NUMBER_WIDTH : WindowView.SIDE);
        for (ChannelTerm term : terms) {
            if (single) {
                addSingle(term);
            } else {
                addWindows(term);
            }
        }
    }

    private void heads(double width) {
        add(head("input", scales.inputs(), scales.inputColors(), width), 1, row);
        add(head("weights", scales.weights(), ColorMap.BLUE_ORANGE, width), 3, row);
        add(head("products", scales.products(), ColorMap.BLUE_ORANGE, width), 5, row);
        row++;
    }

    /** The name of a column with its colours and what they span. */
    private static Node head(String name, ValueRange range, ColorMap colors, double width) {
        ValueRange span = Shade.span(range, colors);
        Label title = new Label(name);
        title.getStyleClass().add("explanation-head");
        Label ends = new Label(
                colors.diverging()
                        ? "±" + Figures.value(span.high())
                        : Figures.value(span.low()) + " … " + Figures.value(span.high()));
        ends.getStyleClass().add("explanation-scale");
        return new VBox(title, new ScaleBar(colors, width), ends);
    }

    private void addWindows(ChannelTerm term) {
        Label name =
                new Label("channel %s: %s".formatted(term.window().channelName(), ExplanationTexts.signed(term.sum())));
        name.getStyleClass().add("explanation-term");
        add(name, 1, row, COLUMNS - 1, 1);
        row++;
        addCells(
                window(term, term.window().values(), inputs()),
                window(term, term.weights(), shade(scales.weights())),
                window(term, term.products(), shade(scales.products())));
    }

    private void addSingle(ChannelTerm term) {
        Label name = new Label(term.window().channelName());
        name.getStyleClass().add("explanation-scale");
        name.setMinWidth(USE_PREF_SIZE);
        add(name, 0, row);
        addCells(
                number(term.window().values(), inputs()),
                number(term.weights(), shade(scales.weights())),
                number(term.products(), shade(scales.products())));
    }

    private void addCells(Node input, Node weights, Node products) {
        add(input, 1, row);
        add(sign("×"), 2, row);
        add(weights, 3, row);
        add(sign("="), 4, row);
        add(products, 5, row);
        row++;
    }

    private Shade inputs() {
        return new Shade(scales.inputs(), scales.inputColors());
    }

    private static Shade shade(ValueRange range) {
        return new Shade(range, ColorMap.BLUE_ORANGE);
    }

    private Node window(ChannelTerm term, float[] values, Shade shade) {
        return new WindowView(term.window(), values, values == term.weights(), shade, theme, WindowView.SIDE);
    }

    private static Node number(float[] values, Shade shade) {
        HBox box = new HBox(new ColorChip(shade.argb(values[0])), new Label(Figures.value(values[0])));
        box.getStyleClass().add("explanation-number");
        return box;
    }

    private static Label sign(String text) {
        Label sign = new Label(text);
        GridPane.setHalignment(sign, HPos.CENTER);
        GridPane.setValignment(sign, VPos.CENTER);
        return sign;
    }
}
