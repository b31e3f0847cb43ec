package dev.kiln.visualizers.palette;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Colours for numbers: 256 opaque colours from a low to a high end. Perceptually uniform, so that equal steps of a value look
 * equally large. Immutable.
 */
public final class ColorMap {
    // before the maps that are made of them
    private static final Lab BLUE = new Lab(34, 8, -48);
    private static final Lab ZERO = new Lab(96, 0, 0);
    private static final Lab ORANGE = new Lab(42, 38, 52);

    private static final Lab PALE_BLUE = new Lab(76, -8, -36);
    private static final Lab DARK_ZERO = new Lab(26, 0, 0);
    private static final Lab PALE_ORANGE = new Lab(76, 24, 60);

    /** Number of colours in a map. */
    public static final int SIZE = 256;

    /** Colour of what is no number, NaN and infinities: in none of the maps. */
    public static final int NOT_FINITE_ARGB = 0xff00ffff;

    /** Dark violet over green to yellow. */
    public static final ColorMap VIRIDIS = new ColorMap("Viridis", false, PolynomialMaps::viridis);

    /** Black over magenta to light yellow. */
    public static final ColorMap MAGMA = new ColorMap("Magma", false, PolynomialMaps::magma);

    /** Black to white in equal steps of lightness. */
    public static final ColorMap GREY = new ColorMap("Grey", false, ColorMap::grey);

    /** Blue for negative values, near white for zero, orange for positive ones. */
    public static final ColorMap BLUE_ORANGE = new ColorMap("Blue–orange", true, i -> diverging(i, BLUE, ZERO, ORANGE));

    /** As {@link #BLUE_ORANGE} on a dark ground: near the ground for zero, pale for large values. */
    public static final ColorMap BLUE_ORANGE_ON_DARK =
            new ColorMap("Blue–orange on dark", true, i -> diverging(i, PALE_BLUE, DARK_ZERO, PALE_ORANGE));

    private final String name;
    private final boolean diverging;
    private final int[] argb = new int[SIZE];

    private ColorMap(String name, boolean diverging, IntFunction<Rgb> colors) {
        this.name = name;
        this.diverging = diverging;
        for (int i = 0; i < SIZE; i++) {
            argb[i] = colors.apply(i).argb();
        }
    }

    /** All maps, the one to start with first. */
    public static List<ColorMap> all() {
        return List.of(VIRIDIS, MAGMA, GREY, BLUE_ORANGE);
    }

    /** The name that users read. */
    public String name() {
        return name;
    }

    /** True where the middle of the map stands for zero and values have to be scaled evenly around it. */
    public boolean diverging() {
        return diverging;
    }

    /** The colour at a position from 0 to 1; positions outside are cut off, what is no number has its own colour. */
    public int argb(double position) {
        if (Double.isNaN(position)) {
            return NOT_FINITE_ARGB;
        }
        return argb[(int) Math.max(0, Math.min(SIZE - 1, position * SIZE))];
    }

    /** The colour at an index from 0 to 255. */
    public int entry(int index) {
        return argb[index];
    }

    @Override
    public String toString() {
        return name;
    }

    private static Rgb grey(int index) {
        return new Lab(100.0 * index / (SIZE - 1), 0, 0).toRgb();
    }

    private static Rgb diverging(int index, Lab negative, Lab zero, Lab positive) {
        double way = 2.0 * index / (SIZE - 1) - 1;
        Lab end = way < 0 ? negative : positive;
        double part = Math.abs(way);
        return new Lab(zero.lightness() + (end.lightness() - zero.lightness()) * part, end.a() * part, end.b() * part)
                .toRgb();
    }
}
