package dev.kiln.visualizers.activation;

import dev.kiln.visualizers.palette.FxColors;
import dev.kiln.visualizers.palette.Palette;
import dev.kiln.visualizers.palette.Theme;
import dev.kiln.visualizers.palette.Tone;
import dev.kiln.visualizers.text.Figures;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** What lies over the pixels of a grid: rings, the hovered channel's number, the empty state. */
final class GridMarks {
    private static final Font FONT = Font.font(11);
    private static final double TAG_HEIGHT = 17;

    private final ActivationGrid view;
    private final Canvas canvas;
    private final GraphicsContext gc;
    private final Theme theme;

    GridMarks(ActivationGrid view, Canvas canvas) {
        this.view = view;
        this.canvas = canvas;
        this.gc = canvas.getGraphicsContext2D();
        this.theme = view.themeProperty().get();
    }

    void paint() {
        gc.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        gc.setFont(FONT);
        gc.setTextBaseline(VPos.CENTER);
        if (view.grid() == null) {
            gc.setFill(FxColors.of(Tone.MUTED_TEXT, theme));
            gc.setTextAlign(TextAlignment.CENTER);
            gc.fillText("No activations", canvas.getWidth() / 2, canvas.getHeight() / 2);
            return;
        }
        int selected = view.selectedChannelProperty().get();
        int hovered = view.hoveredChannelProperty().get();
        boolean hovers = hovered >= 0 && hovered < view.grid().shape().channels();
        if (hovers && hovered != selected) {
            ring(hovered, Tone.MUTED_TEXT, 1.5);
        }
        if (selected >= 0 && selected < view.grid().shape().channels()) {
            ring(selected, Tone.ACCENT, view.isFocused() ? 4 : 2.5);
        }
        if (hovers) {
            tag(hovered);
        }
    }

    private double x(int channel) {
        return ActivationGrid.MARGIN + view.grid().x(channel);
    }

    private double y(int channel) {
        return ActivationGrid.MARGIN + view.grid().y(channel) - view.scrolled();
    }

    /** Around the tile, with a line of the ground inside: the tile may have the ring's own colour. */
    private void ring(int channel, Tone tone, double width) {
        rectangle(channel, Tone.BACKGROUND, -0.5, 1);
        rectangle(channel, tone, width / 2, width);
    }

    private void rectangle(int channel, Tone tone, double outset, double lineWidth) {
        gc.setStroke(FxColors.of(tone, theme));
        gc.setLineWidth(lineWidth);
        gc.strokeRect(
                x(channel) - outset,
                y(channel) - outset,
                view.grid().tileWidth() + 2 * outset,
                view.grid().tileHeight() + 2 * outset);
    }

    /** Number and range of the hovered channel, below its tile, or above where there is no place. */
    private void tag(int channel) {
        ValueRange range = view.ranges().maps().get(channel);
        String values = range.constant()
                ? "= " + Figures.value(range.low())
                : Figures.value(range.low()) + " … " + Figures.value(range.high());
        Text text = new Text("#%d  %s".formatted(channel, values));
        text.setFont(FONT);
        double width = text.getLayoutBounds().getWidth() + 12;
        double x = Math.max(0, Math.min(canvas.getWidth() - width, x(channel)));
        double below = y(channel) + view.grid().tileHeight() + 4;
        double y = below + TAG_HEIGHT <= canvas.getHeight() ? below : Math.max(0, y(channel) - TAG_HEIGHT - 4);
        gc.setFill(FxColors.of(Palette.color(Tone.TEXT, theme), 0.92));
        gc.fillRoundRect(x, y, width, TAG_HEIGHT, 6, 6);
        gc.setFill(FxColors.of(Tone.BACKGROUND, theme));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(text.getText(), x + 6, y + TAG_HEIGHT / 2);
    }
}
