package dev.kiln.app.shell;

import dev.kiln.app.settings.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * Where a window was.
 *
 * @param bounds on the desktop, in pixels of JavaFX
 * @param maximized true where it filled the screen; the bounds are then those of the whole screen
 */
record WindowPlace(Rectangle2D bounds, boolean maximized) {
    /** Where the last window was that was closed; empty before the first. */
    static final Setting<Optional<WindowPlace>> SETTING =
            new Setting<>("window", Optional.empty(), WindowPlace::parse, place -> place.map(WindowPlace::text)
                    .orElse(""));

    /** So much of a window must be on a screen that it can be got hold of. */
    private static final double GRIP = 100;

    private static final int NUMBERS = 4;

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
}
