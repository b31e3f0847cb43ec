package dev.kiln.visualizers.memory;

import dev.kiln.visualizers.diagram.Block;
import dev.kiln.visualizers.diagram.Blocks;
import dev.kiln.visualizers.diagram.Rect;
import dev.kiln.visualizers.palette.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where everything of the timeline stands: layers from left to right in columns of one width, and above each the buffers that are
 * held while it runs, oldest at the bottom, as high as they have bytes.
 *
 * @param memory what is shown
 * @param plot the place of columns and bars, in pixels
 * @param topBytes bytes at the upper edge of the plot
 * @param bands the buffers, by column and from the bottom up
 * @param names names of blocks under the plot
 * @param ticks bytes to mark on the vertical axis, without zero
 */
public record MemoryLayout(
        LiveMemory memory, Rect plot, long topBytes, List<Band> bands, List<Name> names, List<Long> ticks) {
    /** Room for the peak's name above, the axis on the left, and the names of blocks below; in pixels. */
    private static final double HEAD = 20;

    private static final double LIMIT_HEAD = 16;

    private static final double AXIS = 62;
    private static final double FOOT = 20;
    private static final double RIGHT = 10;
    /** Mean width of a letter of the names, in pixels. */
    private static final double LETTER = 6.2;

    private static final double GAP = 8;
    private static final double AIR = 1.06;
    /** A limit far above everything would flatten the picture; it is left to words. */
    private static final int FARTHEST_LIMIT = 3;

    private static final int MOST_TICKS = 5;

    /**
     * A part of a buffer while it keeps its height.
     *
     * @param tensor place of the buffer in {@link LiveMemory#tensors}
     * @param role the role of the layer that writes this part
     * @param rect in pixels
     */
    public record Band(int tensor, Role role, Rect rect) {}

    /** A block's name around the middle of its columns, in pixels. */
    public record Name(String text, double center) {}

    public MemoryLayout {
        bands = List.copyOf(bands);
        names = List.copyOf(names);
        ticks = List.copyOf(ticks);
    }

    /**
     * Lays out a picture.
     *
     * @param limitBytes bytes that a device has, or 0 for none; stays in sight where it is not far above everything else
     * @param units in which the ticks are round
     */
    public static MemoryLayout of(LiveMemory memory, long limitBytes, ByteUnits units, double width, double height) {
        double head = HEAD + (limitBytes > 0 ? LIMIT_HEAD : 0);
        Rect plot = new Rect(AXIS, head, Math.max(1, width - AXIS - RIGHT), Math.max(1, height - head - FOOT));
        long peak = Math.max(1, memory.peakBytes());
        long highest = limitBytes <= FARTHEST_LIMIT * peak ? Math.max(peak, limitBytes) : peak;
        long top = (long) Math.ceil(highest * AIR);
        MemoryLayout bare = new MemoryLayout(memory, plot, top, List.of(), List.of(), ticks(top, units));
        return new MemoryLayout(memory, plot, top, bare.stack(), bare.blockNames(), bare.ticks);
    }

    private static List<Long> ticks(long top, ByteUnits units) {
        long step = units.step(top, MOST_TICKS);
        List<Long> ticks = new ArrayList<>();
        for (long tick = step; tick <= top; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }

    private List<Band> stack() {
        List<Band> stacked = new ArrayList<>();
        for (int tensor = 0; tensor < memory.tensors().size(); tensor++) {
            LiveTensor held = memory.tensors().get(tensor);
            int first = held.lifetime().birth();
            long bottom = below(tensor, first);
            for (int layer = first + 1; layer <= held.lifetime().death(); layer++) {
                long now = below(tensor, layer);
                if (now != bottom) {
                    addParts(stacked, tensor, first, layer, bottom);
                    first = layer;
                    bottom = now;
                }
            }
            addParts(stacked, tensor, first, held.lifetime().death() + 1, bottom);
        }
        return stacked;
    }

    /** Bytes of older buffers at one moment. */
    private long below(int tensor, int layer) {
        long bytes = 0;
        for (int older = 0; older < tensor; older++) {
            LiveTensor other = memory.tensors().get(older);
            bytes += other.lifetime().isAlive(layer) ? other.bytes() : 0;
        }
        return bytes;
    }

    private void addParts(List<Band> stacked, int tensor, int first, int end, long bottom) {
        long from = bottom;
        for (LiveTensor.Part part : memory.tensors().get(tensor).parts()) {
            double upper = y(from + part.bytes());
            Rect rect = new Rect(x(first), upper, x(end) - x(first), y(from) - upper);
            stacked.add(new Band(tensor, part.role(), rect));
            from += part.bytes();
        }
    }

    private List<Name> blockNames() {
        List<Name> shown = new ArrayList<>();
        double free = 0;
        for (Block block : Blocks.of(memory.analysis().graph().graph())) {
            int first = block.layers().get(0);
            int last = block.layers().get(block.layers().size() - 1);
            double center = (x(first) + x(last + 1)) / 2;
            double half = block.name().length() * LETTER / 2;
            if (center - half >= free && center + half <= plot.right() + RIGHT) {
                shown.add(new Name(block.name(), center));
                free = center + half + GAP;
            }
        }
        return shown;
    }

    /** Left edge of a layer's column, in pixels. */
    public double x(int layer) {
        return plot.x() + plot.width() * layer / memory.layers();
    }

    /** Height of so many bytes, in pixels from the upper edge of the picture. */
    public double y(double bytes) {
        return plot.bottom() - plot.height() * bytes / topBytes;
    }

    /** The layer whose column is at a place, or −1 beside the plot. */
    public int layerAt(double px) {
        int layer = (int) Math.floor((px - plot.x()) / plot.width() * memory.layers());
        return layer >= 0 && layer < memory.layers() ? layer : -1;
    }

    /** The buffer at a place, or empty where there is none. */
    public Optional<LiveTensor> tensorAt(double px, double py) {
        return bands.stream()
                .filter(band -> band.rect().contains(px, py))
                .findFirst()
                .map(band -> memory.tensors().get(band.tensor()));
    }
}
