package dev.kiln.app.export;

import dev.kiln.core.graph.TensorShape;
import dev.kiln.core.image.Picture;
import dev.kiln.core.io.InputException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Several maps of one layer as one picture on white paper, each with its number, and below them what the colours mean. */
public final class GridPicture {
    /** Tiles are enlarged to at least so many pixels a side where nobody asks for a zoom; most numbers have room below them. */
    private static final int COMFORTABLE_TILE = 48;

    /** Maps that are single values need no more than room for their numbers. */
    private static final int COMFORTABLE_VALUE = 28;

    /** Below narrower tiles there is no room for numbers. */
    private static final int NUMBERED_TILE = 24;

    private static final int MARGIN = 12;
    private static final int GAP = 4;
    private static final int NUMBER_HEIGHT = 14;

    private final LayerMaps maps;
    private final ColorScale scale;
    private final int zoom;
    private final int columns;
    private final int tileWidth;
    private final int tileHeight;
    private final int pitchY;

    private GridPicture(LayerMaps maps, ColorScale scale, int zoom) {
        this.maps = maps;
        this.scale = scale;
        this.zoom = zoom;
        TensorShape shape = maps.tensor().shape();
        this.columns = (int) Math.ceil(Math.sqrt(maps.channels().size()));
        this.tileWidth = shape.width() * zoom;
        this.tileHeight = shape.height() * zoom;
        this.pitchY = tileHeight + GAP + (numbered() ? NUMBER_HEIGHT : 0);
    }

    /** The smallest whole zoom at which the maps of that shape are easy to tell apart. */
    public static int comfortableZoom(TensorShape shape) {
        if (shape.cells() == 1) {
            return COMFORTABLE_VALUE;
        }
        int side = Math.max(shape.height(), shape.width());
        return (COMFORTABLE_TILE + side - 1) / side;
    }

    /**
     * Draws the maps in their order, row by row.
     *
     * @param zoom pixels along each side of a cell
     * @throws InputException where this computer has no font for the legend
     * @throws IllegalArgumentException where the picture would be too large
     */
    public static Picture of(LayerMaps maps, ColorScale scale, int zoom) throws InputException {
        return new GridPicture(maps, scale, zoom).picture();
    }

    private boolean numbered() {
        return tileWidth >= NUMBERED_TILE;
    }

    private Picture picture() throws InputException {
        int rows = (maps.channels().size() + columns - 1) / columns;
        LegendStrip legend = new LegendStrip(maps, scale, Lettering.metrics());
        long width = Math.max(legend.minWidth(), (long) columns * (tileWidth + GAP) - GAP) + 2 * MARGIN;
        long gridHeight = (long) rows * pitchY;
        long height = gridHeight + legend.height() + 2 * MARGIN;
        MapPictures.requirePixels(width, height);
        BufferedImage paper = new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, (int) width, (int) height);
            Lettering.prepare(pen);
            for (int place = 0; place < maps.channels().size(); place++) {
                tile(paper, pen, place);
            }
            legend.draw(paper, pen, MARGIN, (int) gridHeight + MARGIN, (int) width - 2 * MARGIN);
        } finally {
            pen.dispose();
        }
        return new Picture(
                (int) width, (int) height, paper.getRGB(0, 0, (int) width, (int) height, null, 0, (int) width));
    }

    private void tile(BufferedImage paper, Graphics2D pen, int place) {
        int channel = maps.channels().get(place);
        int x = MARGIN + place % columns * (tileWidth + GAP);
        int y = MARGIN + place / columns * pitchY;
        Picture map = MapPictures.map(maps.tensor(), channel, scale, zoom);
        paper.setRGB(x, y, map.width(), map.height(), map.rgb(), 0, map.width());
        if (numbered()) {
            Lettering.centred(pen, String.valueOf(channel), x + tileWidth / 2, y + tileHeight + NUMBER_HEIGHT - 3);
        }
    }
}
