package dev.kiln.visualizers.diagram;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.LayerNode;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.graph.TensorShape;
import dev.kiln.visualizers.palette.Role;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From shapes to pixels. Heights follow the side of a map to the power of 0.4 and widths the square root of the channels: order
 * is kept, proportion is not, and a 13×13 map stays visible beside one of 227×227, 16 channels beside 4096. In a schematic, layers
 * of one role are equally large, with room for their numbers.
 */
final class DiagramScale {
    private static final double LOWEST_BAR = 16;
    /** Pixels. */
    static final double NARROWEST_BAR = 4;

    private static final double NARROWEST_UNIT = 0.5;
    /** Bars of 64 channels are 10 pixels wide: as wide as gaps are where a network just fits. */
    private static final double AMPLE_UNIT = 1.3;

    /** Bars of 64 channels are 48 pixels wide. */
    private static final double WIDEST_UNIT = 6;

    private static final double HEIGHT_EXPONENT = 0.4;

    /** Pixels, for both halves of an expand layer. */
    private static final double SCHEMATIC_HEIGHT = 84;

    private static final double PLAIN_HEIGHT = 56;
    private static final double PLAIN_WIDTH = 16;
    private static final double NUMBER_MARGIN = 7;

    /**
     * Pixels of a bar of one channel.
     *
     * @param narrowest where there is least room
     * @param ample up to here bars take all the room that there is, from there on a share of it
     * @param widest no bar needs more
     */
    record Units(double narrowest, double ample, double widest) {}

    private final ShapedGraph shaped;
    private final Drawing drawing;
    private final int[] sides;
    private final int[] channels;
    private final Role[] roles;
    /** Layers that stand in a module. */
    private final BitSet ofModule = new BitSet();

    private final int largestSide;
    /** Pixels, in a schematic. */
    private final Map<Role, Double> schematicWidths = new EnumMap<>(Role.class);

    private final double tallestBar;

    /** A scale for widths; heights need {@link #withTallestBar}. */
    DiagramScale(ShapedGraph shaped, Drawing drawing, List<BlockParts> blocks) {
        this.shaped = shaped;
        this.drawing = drawing;
        int size = shaped.graph().size();
        sides = new int[size];
        channels = new int[size];
        roles = new Role[size];
        int largest = 1;
        for (int i = 0; i < size; i++) {
            read(shaped, i);
            roles[i] = Role.of(shaped.graph().node(i));
            largest = Math.max(largest, sides[i]);
        }
        this.largestSide = largest;
        for (int i = 0; i < size && drawing == Drawing.SCHEMATIC; i++) {
            String number = filters(i).orElse("");
            double text = TextWidths.estimate(number, TextWidths.SHAPE_SIZE) + NUMBER_MARGIN;
            schematicWidths.merge(roles[i], Math.max(PLAIN_WIDTH, text), Math::max);
        }
        blocks.stream().map(BlockParts::block).filter(Block::module).forEach(block -> block.layers()
                .forEach(ofModule::set));
        this.tallestBar = 0;
    }

    private DiagramScale(DiagramScale widths, double tallestBar) {
        this.shaped = widths.shaped;
        this.drawing = widths.drawing;
        this.sides = widths.sides;
        this.channels = widths.channels;
        this.roles = widths.roles;
        this.largestSide = widths.largestSide;
        this.ofModule.or(widths.ofModule);
        this.schematicWidths.putAll(widths.schematicWidths);
        this.tallestBar = tallestBar;
    }

    /** The same widths; the bar of the largest map is as tall as this, in pixels. */
    DiagramScale withTallestBar(double pixels) {
        return new DiagramScale(this, pixels);
    }

    /** The number of filters or units; empty for other layers. */
    private Optional<String> filters(int layer) {
        Layer kind = shaped.graph().node(layer).layer();
        boolean counted = kind instanceof Layer.Convolution || kind instanceof Layer.Dense;
        return counted ? Optional.of(Integer.toString(channels[layer])) : Optional.empty();
    }

    /** What stands in a layer's bar, where it is a schematic one and wide enough. */
    Optional<String> number(int layer, double barWidth) {
        return drawing == Drawing.SCHEMATIC
                ? filters(layer).filter(text -> TextWidths.estimate(text, TextWidths.SHAPE_SIZE) <= barWidth)
                : Optional.empty();
    }

    /** The units to choose from; in a schematic, 0 stands for its own widths. */
    Units firstUnits() {
        return drawing == Drawing.SCHEMATIC ? new Units(0, 0, 0) : new Units(NARROWEST_UNIT, AMPLE_UNIT, WIDEST_UNIT);
    }

    /** A layer whose shape is not known because of a problem is drawn like the one before it. */
    private void read(ShapedGraph shaped, int index) {
        LayerNode node = shaped.graph().node(index);
        Optional<TensorShape> shape = shaped.shapeOf(node.id());
        if (shape.isPresent()) {
            sides[index] = Math.max(shape.get().height(), shape.get().width());
            channels[index] = shape.get().channels();
            return;
        }
        boolean first = node.inputs().isEmpty();
        sides[index] = first ? 1 : sides[node.input()];
        channels[index] = first ? 1 : channels[node.input()];
        if (node.layer() instanceof Layer.Convolution convolution) {
            channels[index] = convolution.filters();
        }
    }

    /** Height of a layer's bar, in pixels. */
    double height(int layer) {
        if (drawing == Drawing.SCHEMATIC) {
            return Math.min(tallestBar, ofModule.get(layer) ? SCHEMATIC_HEIGHT : PLAIN_HEIGHT);
        }
        return Math.max(LOWEST_BAR, tallestBar * Math.pow((double) sides[layer] / largestSide, HEIGHT_EXPONENT));
    }

    /** Width of a layer's bar, in pixels. */
    double width(int layer, BarWidths bars) {
        if (bars.byRole()) {
            return schematicWidths.getOrDefault(roles[layer], PLAIN_WIDTH);
        }
        return Math.max(NARROWEST_BAR, bars.of(channels[layer]));
    }
}
