package dev.kiln.visualizers.diagram;

/**
 * How wide bars are for their channels, in pixels of the picture. A picture has one for all its bars; the block of a bar that is
 * dragged has one of its own meanwhile. All numbers are 0 in a schematic, which has widths by role.
 *
 * @param base pixels of no channels
 * @param perRoot pixels for the square root of the channels
 * @param perChannel pixels for each channel
 */
record BarWidths(double base, double perRoot, double perChannel) {
    /** Width grows with the square root of the channels: a bar of one channel is {@code unit} pixels wide. */
    static BarWidths ofRoots(double unit) {
        return new BarWidths(0, unit, 0);
    }

    /** Width grows evenly with the channels. */
    static BarWidths linear(double base, double perChannel) {
        return new BarWidths(base, 0, perChannel);
    }

    /** True where a bar's width is that of its role. */
    boolean byRole() {
        return perRoot == 0 && perChannel == 0;
    }

    /** Pixels of a bar. */
    double of(double channels) {
        return base + perRoot * Math.sqrt(channels) + perChannel * channels;
    }
}
