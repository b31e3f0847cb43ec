package dev.kiln.app.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How long the JavaFX thread works for each frame, by the clock and by the processor's time that it took (without waiting for one of
 * few cores), and how far frames are apart.
 */
final class FrameTimes {
    private final int warmUp;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Double> work = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();
    private final List<Double> intervals = new ArrayList<>();
    private int frames;
    private long started;
    private long startedProcessor;
    private long previous;

    /**
     * @param warmUp number of frames that are not measured
     */
    FrameTimes(int warmUp) {
        this.warmUp = warmUp;
    }

    /** A frame's work begins. */
    void started() {
        started = System.nanoTime();
        startedProcessor = threads.getCurrentThreadCpuTime();
        if (frames > warmUp) {
            intervals.add((started - previous) / 1e6);
        }
        previous = started;
        frames++;
    }

    /** CSS and layout of the frame are done. */
    void laidOut() {
        if (frames > warmUp && started != 0) {
            work.add((System.nanoTime() - started) / 1e6);
            processor.add((threads.getCurrentThreadCpuTime() - startedProcessor) / 1e6);
        }
        started = 0;
    }

    void print(String what) {
        System.out.printf(
                Locale.ROOT,
                "%-16s FX thread work per frame: %s; of the processor: %s; frames apart: %s%n",
                what,
                percentiles(work),
                percentiles(processor),
                percentiles(intervals));
    }

    private static String percentiles(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return String.format(
                Locale.ROOT,
                "median %.1f ms, 99th percentile %.1f ms, max %.1f ms",
                percentile(sorted, 0.5),
                percentile(sorted, 0.99),
                percentile(sorted, 1));
    }

    private static double percentile(List<Double> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size())));
    }
}
