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
            message("No activations");
        } else if (view.grid().tiles() == 0) {
            int maps = view.census().maps();
            message((maps == 1 ? "The only map is" : "All " + Figures.count(maps) + " maps are")
                    + " dead: zero everywhere for this picture");
        } else {
            rings();
        }
    }

    private void message(String text) {
        gc.setFill(FxColors.of(Tone.MUTED_TEXT, theme));
        gc.setTextAlign(TextAlignment.CENTER);
        gc.fillText(text, canvas.getWidth() / 2, canvas.getHeight() / 2, Math.max(1, canvas.getWidth() - 16));
    }

    private void rings() {
        int selected = view.order().tile(view.selectedChannelProperty().get());
        int hovered = view.order().tile(view.hoveredChannelProperty().get());
        if (hovered >= 0 && hovered != selected) {
            ring(hovered, Tone.MUTED_TEXT, 1.5);
        }
        if (selected >= 0) {
            ring(selected, Tone.ACCENT, view.isFocused() ? 4 : 2.5);
        }
        if (hovered >= 0) {
            tag(hovered);
        }
    }

    private double x(int tile) {
        return ActivationGrid.MARGIN + view.grid().x(tile);
    }

    private double y(int tile) {
        return ActivationGrid.MARGIN + view.grid().y(tile) - view.scrolled();
    }

    /** Around the tile, with a line of the ground inside: the tile may have the ring's own colour. */
    private void ring(int tile, Tone tone, double width) {
        rectangle(tile, Tone.BACKGROUND, -0.5, 1);
        rectangle(tile, tone, width / 2, width);
    }

    private void rectangle(int tile, Tone tone, double outset, double lineWidth) {
        gc.setStroke(FxColors.of(tone, theme));
        gc.setLineWidth(lineWidth);
        gc.strokeRect(
                x(tile) - outset,
                y(tile) - outset,
                view.grid().tileWidth() + 2 * outset,
                view.grid().tileHeight() + 2 * outset);
    }

    /** Number and range of the hovered channel, below its tile, or above where there is no place. */
    private void tag(int tile) {
        int channel = view.order().channel(tile);
        ValueRange range = view.ranges().maps().get(channel);
        String values = range.constant()
                ? "= " + Figures.value(range.low())
                : Figures.value(range.low()) + " … " + Figures.value(range.high());
        Text text = new Text("#%d  %s".formatted(channel, values));
        text.setFont(FONT);
        double width = text.getLayoutBounds().getWidth() + 12;
        double x = Math.max(0, Math.min(canvas.getWidth() - width, x(tile)));
        double below = y(tile) + view.grid().tileHeight() + 4;
        double y = below + TAG_HEIGHT <= canvas.getHeight() ? below : Math.max(0, y(tile) - TAG_HEIGHT - 4);
        gc.setFill(FxColors.of(Palette.color(Tone.TEXT, theme), 0.92));
        gc.fillRoundRect(x, y, width, TAG_HEIGHT, 6, 6);
        gc.setFill(FxColors.of(Tone.BACKGROUND, theme));
        gc.setTextAlign(TextAlignment.LEFT);
        gc.fillText(text.getText(), x + 6, y + TAG_HEIGHT / 2);
    }
}
