package dev.kiln.core.image;

import static dev.kiln.core.image.Painting.grey;
import static dev.kiln.core.image.Painting.mix;

import java.awt.Color;

/** Patterns with one property that varies in a known way: frequency, direction, colour. */
final class Patterns {
    private static final int PAPER = 0xF2EFE9;
    private static final int MIDDLE_GREY = 0x808080;
    private static final int CELLS = 4;
    /** Pairs that the eye, and first-layer filters, set against each other. */
    private static final int[][] OPPONENTS = {
        {0x000000, 0xFFFFFF}, {0xD03030, 0x2FA66A}, {0x2F5FC4, 0xE8C547}, {0x7B3FA0, 0x9CC53B}
    };

    private Patterns() {}

    /** Rings whose frequency grows with the radius, to a period of 3 pixels at the edge of a side of 320. */
    static int zonePlate(double x, double y) {
        return grey(0.5 + 0.5 * Math.cos(170 * (x * x + y * y)));
    }

    /** Nine discs of stripes, 20° apart. */
    static int gratings(double x, double y) {
        double cellX = (x + 1) * 1.5;
        double cellY = (y + 1) * 1.5;
        int index = (int) cellY * 3 + (int) cellX;
        double u = 2 * (cellX - Math.floor(cellX)) - 1;
        double v = 2 * (cellY - Math.floor(cellY)) - 1;
        double angle = Math.toRadians(20 * index);
        double wave = Math.sin(25 * (u * Math.cos(angle) + v * Math.sin(angle)));
        double radius = Math.hypot(u, v);
        return radius < 0.9 ? grey(0.5 + 0.48 * wave) : MIDDLE_GREY;
    }

    /** Spokes that meet in the middle. */
    static int star(double x, double y) {
        double radius = Math.hypot(x, y);
        boolean dark = Math.sin(24 * Math.atan2(y, x)) > 0;
        return radius > 0.94 ? PAPER : dark ? 0x1F2430 : 0xFFFFFF;
    }

    /** Squares that shrink towards the right and the bottom. */
    static int checkerboard(double x, double y) {
        double phaseX = Math.pow((x + 1) / 2, 2) * 28 + 3 * (x + 1);
        double phaseY = Math.pow((y + 1) / 2, 2) * 28 + 3 * (y + 1);
        boolean dark = ((int) phaseX + (int) phaseY) % 2 == 0;
        return dark ? 0x1F2430 : 0xFFFFFF;
    }

    /** Sixteen soft patches of stripes: colour pairs by column, direction and width by row. */
    static int gaborPatches(double x, double y) {
        double cellX = (x + 1) / 2 * CELLS;
        double cellY = (y + 1) / 2 * CELLS;
        int column = (int) cellX;
        int row = (int) cellY;
        double u = 2 * (cellX - column) - 1;
        double v = 2 * (cellY - row) - 1;
        double angle = Math.toRadians(45 * ((row + column) % CELLS));
        double wave = Math.cos((6 + 4 * row) * (u * Math.cos(angle) + v * Math.sin(angle)));
        double envelope = Math.exp(-(u * u + v * v) / 0.22);
        int[] pair = OPPONENTS[column];
        return mix(MIDDLE_GREY, wave < 0 ? pair[0] : pair[1], Math.abs(wave) * envelope);
    }

    /** Hue by direction, saturation by distance from the middle. */
    static int colorWheel(double x, double y) {
        double radius = Math.hypot(x, y);
        if (radius > 0.94) {
            return PAPER;
        }
        float hue = (float) (Math.atan2(y, x) / (2 * Math.PI));
        return Color.HSBtoRGB(hue, (float) (radius / 0.94), 1) & 0xFFFFFF;
    }

    /** Seven hues and grey in rows, each from black through its pure colour to white. */
    static int colorRamps(double x, double y) {
        int row = Math.min(7, (int) ((y + 1) * 4));
        int pure = row == 7 ? MIDDLE_GREY : Color.HSBtoRGB(row / 7f, 0.9f, 0.95f) & 0xFFFFFF;
        return x < 0 ? mix(0, pure, x + 1) : mix(pure, 0xFFFFFF, x);
    }

    /** One bright square of 4 pixels at a side of 320, in the middle of grey. */
    static int dot(double x, double y) {
        return Math.max(Math.abs(x), Math.abs(y)) < 4.0 / 320 ? 0xFFFFFF : MIDDLE_GREY;
    }
}
