package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.ShapedGraph;
import java.util.List;
import java.util.Optional;

/**
 * Where every part of a network's picture stands, in pixels from the upper left. Immutable.
 *
 * @param width width of the picture; more than asked for where the network does not fit
 * @param height height of the picture
 * @param boxes layers, in the graph's order within each block
 * @param frames frames of modules, from left to right
 * @param edges connections of neighbouring blocks
 * @param arcs connections above blocks
 * @param labels names and shapes
 * @param legend the roles that occur
 * @param steps the blocks from left to right
 * @param places where each layer is shown
 */
public record DiagramLayout(
        double width,
        double height,
        List<DiagramBox> boxes,
        List<DiagramFrame> frames,
        List<DiagramEdge> edges,
        List<DiagramArc> arcs,
        List<DiagramLabel> labels,
        List<LegendEntry> legend,
        List<DiagramStep> steps,
        Places places) {
    /** Least height of a picture. */
    public static final double LOWEST = 150;

    /** Height of the row below the picture that holds the legend; it is not scaled with the picture. */
    static final double LEGEND_ROW = 26;

    /** The picture of no network. */
    public static final DiagramLayout EMPTY = new DiagramLayout(
            0, LOWEST, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Places.NONE);

    public DiagramLayout {
        boxes = List.copyOf(boxes);
        frames = List.copyOf(frames);
        edges = List.copyOf(edges);
        arcs = List.copyOf(arcs);
        labels = List.copyOf(labels);
        legend = List.copyOf(legend);
        steps = List.copyOf(steps);
    }

    /**
     * Places a network. A network with problems is placed as far as its shapes are known; an empty one gives an empty picture.
     *
     * @param width wished width; the picture becomes wider where the blocks do not fit
     * @param height wished height, {@link #LOWEST} at least
     */
    public static DiagramLayout of(ShapedGraph shaped, double width, double height) {
        return of(shaped, width, height, Drawing.TO_SCALE, null);
    }

    /** Places a network and leaves what is held where it is; null holds nothing. */
    static DiagramLayout of(ShapedGraph shaped, double width, double height, Drawing drawing, DiagramHold hold) {
        return new DiagramBuilder(shaped, width, Math.max(LOWEST, height), drawing, hold).build();
    }

    /**
     * Places a network for a control: a picture that is too wide is made so much higher that it fills the control when scaled.
     *
     * @param skeleton the network's
     */
    static DiagramLayout filling(
            Skeleton skeleton, ShapedGraph shaped, double width, double height, Drawing drawing, DiagramHold hold) {
        return DiagramBuilder.filling(skeleton, shaped, width, Math.max(LOWEST, height), drawing, hold)
                .build();
    }

    /** The size of the picture without its legend, and of the place for it in a control. */
    ViewSpace spaceIn(double controlWidth, double controlHeight, Drawing drawing) {
        return new ViewSpace(
                width, height - LEGEND_ROW, controlWidth, controlHeight - LEGEND_ROW, drawing.readableScale());
    }

    /** The layer under a point: a box, else a module's frame, else a block's name. */
    public Optional<String> layerAt(double x, double y) {
        for (DiagramBox box : boxes) {
            if (box.bounds().grown(1).contains(x, y)) {
                return Optional.of(box.layer());
            }
        }
        for (DiagramFrame frame : frames) {
            if (frame.bounds().contains(x, y)) {
                return Optional.of(frame.layer());
            }
        }
        return labels.stream()
                .filter(label -> label.kind() == DiagramLabel.Kind.NAME)
                .filter(label -> label.bounds().grown(2).contains(x, y))
                .map(DiagramLabel::layer)
                .findFirst();
    }

    /** Where a layer is shown: its own box or frame, or that of the layer that it belongs to. */
    public Optional<Rect> boundsOf(String layer) {
        return ownerOf(layer).map(places.bounds()::get);
    }

    /** The block that shows a layer, by its place in {@link #steps}; −1 where there is no such layer. */
    public int stepOf(String layer) {
        return ownerOf(layer).map(places.steps()::get).orElse(-1);
    }

    /** Id of the box or frame that shows a layer; empty where there is no such layer. */
    Optional<String> ownerOf(String layer) {
        return Optional.ofNullable(layer).map(places.owners()::get);
    }
}
