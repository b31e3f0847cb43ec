package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerGraph;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.palette.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds one layout. */
final class DiagramBuilder {
    private static final double NAME_ROW = 20;
    private static final double SHAPE_ROW = 11.5;
    private static final double TALLEST_BAR = 340;

    private final LayerGraph graph;
    private final ShapedGraph shaped;
    private final double height;
    private final Skeleton skeleton;
    private final List<BlockParts> blocks;
    private final DiagramScale scale;
    private final Spacing spacing;
    private final double[] lefts;
    private final Connections connections;
    private final double captions;
    private final double middle;

    private final List<DiagramBox> boxes = new ArrayList<>();
    private final List<DiagramFrame> frames = new ArrayList<>();
    private final List<DiagramEdge> edges = new ArrayList<>();
    private final List<DiagramArc> arcs = new ArrayList<>();
    private final List<DiagramLabel> labels = new ArrayList<>();

    DiagramBuilder(ShapedGraph shaped, double width, double height, Drawing drawing, DiagramHold hold) {
        this(Skeleton.of(shaped.graph()), shaped, width, height, drawing, hold, false);
    }

    /** See {@link DiagramLayout#filling}. */
    static DiagramBuilder filling(
            Skeleton skeleton, ShapedGraph shaped, double width, double height, Drawing drawing, DiagramHold hold) {
        return new DiagramBuilder(skeleton, shaped, width, height, drawing, hold, true);
    }

    private DiagramBuilder(
            Skeleton skeleton,
            ShapedGraph shaped,
            double width,
            double height,
            Drawing drawing,
            DiagramHold hold,
            boolean filling) {
        this.skeleton = skeleton;
        this.shaped = shaped;
        this.graph = shaped.graph();
        this.blocks = skeleton.blocks();
        this.connections = skeleton.connections();
        DiagramScale widths = new DiagramScale(shaped, drawing, blocks);
        this.spacing = blocks.isEmpty() ? null : new Spacing(blocks, widths, shapeWidths(), connections, width);
        place(hold, widths);
        this.height = filling ? filled(width, height, drawing) : height;
        this.captions = NAME_ROW + (shapesAre(ShapePlace.BELOW) ? 2 * SHAPE_ROW : 0);
        double top = connections.heightAbove();
        double body = this.height - top - captions - DiagramLayout.LEGEND_ROW;
        this.scale = widths.withTallestBar(Math.min(TALLEST_BAR, body - 2 * BlockParts.PADDING));
        this.middle = top + body / 2;
        this.lefts = blocks.isEmpty() ? new double[0] : spacing.lefts();
    }

    /** The height of a picture that is as high as the control once it is scaled to its width. */
    private double filled(double controlWidth, double controlHeight, Drawing drawing) {
        double width = spacing == null ? 1 : spacing.pictureWidth();
        double scale = Math.max(drawing.readableScale(), Math.min(1, controlWidth / Math.max(1, width)));
        return (controlHeight - DiagramLayout.LEGEND_ROW) / scale + DiagramLayout.LEGEND_ROW;
    }

    /** Fits the blocks into the width, unless a layer is held that is there. */
    private void place(DiagramHold hold, DiagramScale widths) {
        OptionalInt layer = hold == null ? OptionalInt.empty() : graph.indexOf(hold.layer());
        if (layer.isPresent()) {
            int held = blockOf(layer.getAsInt());
            spacing.keep(hold, held, blocks.get(held).offset(layer.getAsInt(), widths, hold.bars()));
        } else if (spacing != null) {
            spacing.fit(widths.firstUnits());
        }
    }

    private int blockOf(int layer) {
        int block = 0;
        while (!blocks.get(block).block().layers().contains(layer)) {
            block++;
        }
        return block;
    }

    Spacing spacing() {
        return spacing;
    }

    /** Width of a layer's bar, in pixels of the picture. */
    double barWidth(String layer) {
        int index = graph.indexOf(layer).orElseThrow();
        return scale.width(index, spacing.bars(blockOf(index)));
    }

    DiagramLayout build() {
        for (int i = 0; i < blocks.size(); i++) {
            placeBlock(i);
            placeCaption(i);
            if (connections.followed(i)) {
                placeEdge(i);
            }
        }
        connections.skips().forEach(this::placeSkip);
        double width = blocks.isEmpty() ? 0 : spacing.pictureWidth();
        LegendRow legend = LegendRow.of(boxes, height - DiagramLayout.LEGEND_ROW / 2);
        return new DiagramLayout(
                Math.max(width, legend.width()),
                height,
                boxes,
                frames,
                edges,
                arcs,
                labels,
                legend.entries(),
                skeleton.steps(),
                Places.of(skeleton, boxes, frames));
    }

    private boolean shapesAre(ShapePlace place) {
        return spacing != null && spacing.shapes() == place;
    }

    private double[] shapeWidths() {
        double[] widths = new double[blocks.size()];
        for (int i = 0; i < widths.length; i++) {
            for (String line : shapeLines(i)) {
                widths[i] = Math.max(widths[i], TextWidths.estimate(line, TextWidths.SHAPE_SIZE));
            }
        }
        return widths;
    }

    /** Channels, and below them the size of a map unless it is a single value. */
    private List<String> shapeLines(int block) {
        Optional<TensorShape> shape =
                shaped.shapeOf(graph.node(blocks.get(block).block().last()).id());
        if (shape.isEmpty()) {
            return List.of("?");
        }
        TensorShape s = shape.get();
        String channels = Integer.toString(s.channels());
        return s.cells() == 1 ? List.of(channels) : List.of(channels, s.height() + "×" + s.width());
    }

    private void placeBlock(int index) {
        BlockParts parts = blocks.get(index);
        double blockHeight = parts.height(scale);
        Rect outer = new Rect(lefts[index], middle - blockHeight / 2, spacing.width(index), blockHeight);
        double x = outer.x() + (parts.block().module() ? BlockParts.PADDING : 0);
        for (List<Integer> column : parts.columns()) {
            placeColumn(column, x, spacing.bars(index));
            x += BlockParts.columnWidth(column, scale, spacing.bars(index)) + BlockParts.COLUMN_GAP;
        }
        if (parts.block().module()) {
            frames.add(new DiagramFrame(parts.block().layer(), outer));
        }
        if (parts.hasArc()) {
            new BypassPlacement(graph, parts, outer, middle).place(boxes, arcs, labels, connections.bypassed(index));
        }
    }

    private void placeColumn(List<Integer> column, double x, BarWidths bars) {
        double columnHeight = BlockParts.columnHeight(column, scale);
        double barHeight = (columnHeight - BlockParts.ROW_GAP * (column.size() - 1)) / column.size();
        double y = middle - columnHeight / 2;
        for (int layer : column) {
            Rect bounds = new Rect(x, y, scale.width(layer, bars), barHeight);
            boxes.add(new DiagramBox(graph.node(layer).id(), Role.of(graph.node(layer)), bounds, false));
            scale.number(layer, bounds.width()).ifPresent(number -> placeNumber(layer, number, bounds));
            y += barHeight + BlockParts.ROW_GAP;
        }
    }

    private void placeNumber(int layer, String number, Rect bounds) {
        double baseline = bounds.centerY() + TextWidths.SHAPE_SIZE * 0.36;
        String id = graph.node(layer).id();
        labels.add(new DiagramLabel(number, id, DiagramLabel.Kind.NUMBER, bounds.centerX(), baseline));
    }

    private void placeCaption(int index) {
        double x = center(index);
        double baseline = height - DiagramLayout.LEGEND_ROW - captions + 13;
        String layer = blocks.get(index).block().layer();
        labels.add(new DiagramLabel(spacing.name(index), layer, DiagramLabel.Kind.NAME, x, baseline));
        if (shapesAre(ShapePlace.BELOW)) {
            placeShape(index, x, baseline + SHAPE_ROW, SHAPE_ROW);
        }
    }

    private void placeShape(int index, double x, double baseline, double row) {
        String layer = graph.node(blocks.get(index).block().last()).id();
        double y = baseline;
        for (String line : shapeLines(index)) {
            labels.add(new DiagramLabel(line, layer, DiagramLabel.Kind.SHAPE, x, y));
            y += row;
        }
    }

    private void placeEdge(int index) {
        double from = lefts[index] + spacing.width(index);
        double to = lefts[index + 1];
        edges.add(new DiagramEdge(from, to, middle));
        if (shapesAre(ShapePlace.BETWEEN)) {
            double x = (from
                            + blocks.get(index).terminal()
                            + to
                            - blocks.get(index + 1).terminal())
                    / 2;
            placeShape(index, x, middle - 4, 6 + TextWidths.SHAPE_SIZE);
        }
    }

    /** From the top of one block to the top of another; from and to the line between blocks where a bypass is in the way. */
    private void placeSkip(Connections.Skip skip) {
        BlockParts source = blocks.get(skip.from());
        BlockParts target = blocks.get(skip.to());
        double fromX = center(skip.from());
        double fromY = top(source);
        double toX = center(skip.to());
        double toY = top(target);
        if (source.hasArc()) {
            fromX = lefts[skip.from()] + spacing.width(skip.from()) + source.terminal() + 3;
            fromY = middle;
        }
        if (skip.reader() == target.addition()) {
            toX = lefts[skip.to()] + spacing.width(skip.to()) + BlockParts.TERMINAL / 2;
            toY = middle - BypassPlacement.SIGN / 2;
        } else if (target.hasArc()) {
            toX = lefts[skip.to()] - target.terminal() - 3;
            toY = middle;
        }
        String reader = graph.node(skip.reader()).id();
        boolean bypass = graph.node(skip.reader()).layer() instanceof Layer.Add;
        arcs.add(new DiagramArc(reader, bypass, fromX, fromY, connections.laneY(skip), toX, toY));
    }

    private double center(int block) {
        return lefts[block] + spacing.width(block) / 2;
    }

    private double top(BlockParts parts) {
        return middle - parts.height(scale) / 2;
    }
}
