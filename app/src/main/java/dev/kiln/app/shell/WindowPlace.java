package dev.kiln.app.shell;

import dev.kiln.app.settings.Setting;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * Where a window was.
 *
 * @param bounds on the desktop, in pixels of JavaFX
 * @param maximized true where it filled the screen; the bounds are then those that it goes back to
 */
record WindowPlace(Rectangle2D bounds, boolean maximized) {
    /** Where the last window was that was closed; empty before the first. */
    static final Setting<Optional<WindowPlace>> SETTING =
            new Setting<>("window", Optional.empty(), WindowPlace::parse, place -> place.map(WindowPlace::text)
                    .orElse(""));

    /** So much of a window must be on a screen that it can be got hold of. */
    private static final double GRIP = 100;

    private static final int NUMBERS = 4;

    private static final double FIRST_WIDTH = 1440;
    private static final double FIRST_HEIGHT = 900;
    /** The part of a large screen that the first window takes. */
    private static final double FIRST_PART = 0.75;

    private static final int ABOVE = 3;

    private static Optional<Optional<WindowPlace>> parse(String text) {
        String[] words = text.split(" ");
        if (words.length != NUMBERS + 1) {
            return Optional.empty();
        }
        try {
            double[] n = Arrays.stream(words, 0, NUMBERS)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (!(n[2] > 0 && n[3] > 0) || !Arrays.stream(n).allMatch(Double::isFinite)) {
                return Optional.empty();
            }
            return Optional.of(Optional.of(
                    new WindowPlace(new Rectangle2D(n[0], n[1], n[2], n[3]), words[NUMBERS].equals("max"))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String text() {
        return "%s %s %s %s %s"
                .formatted(
                        bounds.getMinX(),
                        bounds.getMinY(),
                        bounds.getWidth(),
                        bounds.getHeight(),
                        maximized ? "max" : "normal");
    }

    /** True where the window's upper edge can be reached on one of these screens. */
    boolean isReachable(List<Rectangle2D> screens) {
        Rectangle2D grip = new Rectangle2D(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), 1);
        return screens.stream().anyMatch(screen -> {
            double shown = Math.min(screen.getMaxX(), grip.getMaxX()) - Math.max(screen.getMinX(), grip.getMinX());
            return shown >= GRIP && grip.getMinY() >= screen.getMinY() && grip.getMaxY() <= screen.getMaxY();
        });
    }

    /** Where the first window is on a screen: in its middle, a little higher. */
    static Rectangle2D first(Rectangle2D screen) {
        return centered(
                Math.max(FIRST_WIDTH, FIRST_PART * screen.getWidth()),
                Math.max(FIRST_HEIGHT, FIRST_PART * screen.getHeight()),
                screen);
    }

    /**
     * The bounds on the screens that there are now: no larger than the one that has most of the window, and within it; in the
     * middle of the primary screen where none has a part that can be got hold of.
     */
    Rectangle2D fitted(Rectangle2D primary, List<Rectangle2D> screens) {
        if (!isReachable(screens)) {
            return centered(bounds.getWidth(), bounds.getHeight(), primary);
        }
        Rectangle2D screen =
                screens.stream().max(Comparator.comparingDouble(this::shownOn)).orElse(primary);
        double width = Math.min(bounds.getWidth(), screen.getWidth());
        double height = Math.min(bounds.getHeight(), screen.getHeight());
        return new Rectangle2D(
                Math.max(screen.getMinX(), Math.min(bounds.getMinX(), screen.getMaxX() - width)),
                Math.max(screen.getMinY(), Math.min(bounds.getMinY(), screen.getMaxY() - height)),
                width,
                height);
    }

    /** False for the bounds of a window that covers a screen: it was made so, and is to go back to those before. */
    static boolean isUsual(Rectangle2D bounds, Rectangle2D screen) {
        return bounds.getWidth() > 0
                && bounds.getHeight() > 0
                && (bounds.getWidth() < screen.getWidth() || bounds.getHeight() < screen.getHeight());
    }

    private static Rectangle2D centered(double width, double height, Rectangle2D screen) {
        double w = Math.min(width, screen.getWidth());
        double h = Math.min(height, screen.getHeight());
        return new Rectangle2D(
                Math.rint(screen.getMinX() + (screen.getWidth() - w) / 2),
                Math.rint(screen.getMinY() + (screen.getHeight() - h) / ABOVE),
                w,
                h);
    }

    private double shownOn(Rectangle2D screen) {
        double width = Math.min(screen.getMaxX(), bounds.getMaxX()) - Math.max(screen.getMinX(), bounds.getMinX());
        double height = Math.min(screen.getMaxY(), bounds.getMaxY()) - Math.max(screen.getMinY(), bounds.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }
}
