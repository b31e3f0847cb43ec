package dev.kiln.app.compress;

/** A guess of the time that work still takes, from the share that is done. */
final class TimeLeft {
    private static final double LEAST_FRACTION = 0.05;
    private static final double LEAST_SECONDS = 3;
    private static final int MINUTE = 60;
    private static final int ROUNDED_TO = 10;

    private TimeLeft() {}

    /**
     * The guess in words; empty where it is too early for one.
     *
     * @param fraction of the work that is done, 0 to 1
     * @param seconds that it took
     */
    static String words(double fraction, double seconds) {
        if (fraction < LEAST_FRACTION || seconds < LEAST_SECONDS || fraction >= 1) {
            return "";
        }
        double left = seconds * (1 - fraction) / fraction;
        return left > 1.5 * MINUTE
                ? "about %d minutes left".formatted(Math.round(left / MINUTE))
                : "about %d s left".formatted(Math.max(1, Math.round(left / ROUNDED_TO)) * ROUNDED_TO);
    }
}
