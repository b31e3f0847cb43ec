package dev.kiln.visualizers.diagram;

import java.util.List;
import java.util.stream.Stream;

/**
 * Horizontal places of blocks in a given width. Bars shrink and shapes move below the names, or away, first; where the blocks
 * still do not fit, the picture becomes wider than asked for.
 */
final class Spacing {
    private static final double MARGIN = 14;
    private static final double PLAIN_GAP = 11;
    private static final double LABEL_MARGIN = 11;
    private static final double NAME_GAP = 7;
    private static final double WIDEST_NAME = 74;
    private static final double MOST_EXTRA_GAP = 40;

    /** Share of the room that ample bars leave over which makes them wider still; gaps have the rest. */
    private static final double SHARE_OF_BARS = 0.5;

    private final List<BlockParts> blocks;
    private final DiagramScale scale;
    private final double[] shapeWidths;
    private final Connections connections;
    private final String[] names;
    private final double width;

    private final double[] nameWidths;
    /** Of the blocks, at the present units. */
    private final double[] widths;

    /** Pixels of a bar of one channel; 0 in a schematic. */
    private double unit;

    private BarWidths bars;
    private ShapePlace shapes = ShapePlace.BETWEEN;
    private double extraGap;
    private double start;
    /** The block that is held at a place, or −1. */
    private int held = -1;

    private BarWidths heldBars;
    private double heldWidth;

    /** Shape widths are those of the text that says what comes out of each block. */
    Spacing(List<BlockParts> blocks, DiagramScale scale, double[] shapeWidths, Connections connections, double width) {
        this.blocks = blocks;
        this.scale = scale;
        this.shapeWidths = shapeWidths;
        this.connections = connections;
        this.names = blocks.stream()
                .map(b -> TextWidths.fitting(b.block().name(), TextWidths.NAME_SIZE, WIDEST_NAME))
                .toArray(String[]::new);
        this.nameWidths = Stream.of(names)
                .mapToDouble(name -> TextWidths.estimate(name, TextWidths.NAME_SIZE))
                .toArray();
        this.widths = new double[blocks.size()];
        this.width = width;
    }

    private void setUnit(double newUnit) {
        unit = newUnit;
        bars = BarWidths.ofRoots(newUnit);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = blocks.get(i).width(scale, bars(i));
        }
    }

    /**
     * Takes over what is held instead of fitting a width.
     *
     * @param barOffset pixels from the block's left edge to the held bar's
     */
    void keep(DiagramHold hold, int block, double barOffset) {
        shapes = hold.shapes();
        extraGap = hold.extraGap();
        heldWidth = hold.width();
        held = block;
        heldBars = hold.bars();
        setUnit(hold.unit());
        start = 0;
        start = hold.left() - barOffset - lefts()[block];
    }

    /**
     * Fits the blocks into the width. Bars take the room that there is until they are ample, then half of what is left over; in the
     * other half shapes move between the blocks where they fit, gaps become wider, and what these do not need stays on both sides.
     */
    void fit(DiagramScale.Units units) {
        setUnit(units.narrowest());
        placeShapes(width, units);
        // also in a picture that is too wide, bars may take what names leave beside them
        double room = Math.max(width, total());
        setUnit(units.ample());
        boolean toScale = units.widest() > 0;
        double share = toScale ? SHARE_OF_BARS * (room - leastTotal()) : 0;
        if (shapes == ShapePlace.BETWEEN && total() > room - share) {
            shapes = ShapePlace.BELOW;
        }
        if (total() <= room) {
            widenBars(Math.min(room, total() + share), units.ample(), units.widest());
        } else {
            widenBars(room, units.narrowest(), units.ample());
        }
        double rest = Math.max(0, width - total());
        extraGap = blocks.size() > 1 ? Math.min(MOST_EXTRA_GAP, rest / (blocks.size() - 1)) : 0;
        start = Math.max(0, width - total()) / 2;
    }

    /** Width with the shapes where they need least room while all are there. */
    private double leastTotal() {
        ShapePlace chosen = shapes;
        shapes = chosen == ShapePlace.BETWEEN ? ShapePlace.BELOW : chosen;
        double least = total();
        shapes = chosen;
        return least;
    }

    private void placeShapes(double width, DiagramScale.Units units) {
        for (ShapePlace place : ShapePlace.values()) {
            shapes = place;
            if (total() <= width) {
                return;
            }
        }
        // a part of the picture is shown: the narrowest one that says all; a schematic says numbers instead
        shapes = units.widest() > 0 ? ShapePlace.BELOW : ShapePlace.NOWHERE;
    }

    /** By halving: widths grow with the unit, though not evenly, because of bars at their least width and of names. */
    private void widenBars(double width, double narrowest, double widest) {
        double low = narrowest;
        double high = widest;
        for (int i = 0; i < 16; i++) {
            setUnit((low + high) / 2);
            if (total() > width) {
                high = unit;
            } else {
                low = unit;
            }
        }
        setUnit(low);
    }

    double unit() {
        return unit;
    }

    /** How wide bars are in a block. */
    BarWidths bars(int block) {
        return block == held ? heldBars : bars;
    }

    double extraGap() {
        return extraGap;
    }

    /** Where there was place for the shapes. */
    ShapePlace shapes() {
        return shapes;
    }

    /** A block's name, cut to the place there is. */
    String name(int block) {
        return names[block];
    }

    /** Width of the whole picture, what is left on both sides included; a held one keeps it, so that nothing scrolls. */
    double pictureWidth() {
        return held < 0 ? total() + 2 * start : heldWidth;
    }

    private double total() {
        double width = edgeMargin(0) + edgeMargin(blocks.size() - 1);
        for (int i = 0; i < blocks.size(); i++) {
            width += width(i) + (i + 1 < blocks.size() ? gap(i) : 0);
        }
        return width;
    }

    /** Left edges of the blocks' frames. */
    double[] lefts() {
        double[] lefts = new double[blocks.size()];
        double x = start + edgeMargin(0);
        for (int i = 0; i < lefts.length; i++) {
            lefts[i] = x;
            x += width(i) + gap(i);
        }
        return lefts;
    }

    double width(int block) {
        return widths[block];
    }

    private double edgeMargin(int block) {
        double overhang = (captionWidth(block) - width(block)) / 2;
        return MARGIN + Math.max(blocks.get(block).terminal(), overhang);
    }

    /** Width of what stands below a block. */
    private double captionWidth(int block) {
        return shapes == ShapePlace.BELOW ? Math.max(nameWidths[block], shapeWidths[block]) : nameWidths[block];
    }

    private double gap(int block) {
        if (block + 1 == blocks.size()) {
            return 0;
        }
        boolean labelled = shapes == ShapePlace.BETWEEN && connections.followed(block);
        double core = labelled ? shapeWidths[block] + LABEL_MARGIN : PLAIN_GAP;
        double gap = blocks.get(block).terminal() + core + blocks.get(block + 1).terminal();
        double betweenCenters = (width(block) + width(block + 1)) / 2;
        double captions = (captionWidth(block) + captionWidth(block + 1)) / 2 + NAME_GAP;
        return Math.max(gap, captions - betweenCenters) + extraGap;
    }
}
