package dev.kiln.core.architecture;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the schedule that comes nearest to modules that were edited one by one. */
public final class ScheduleFit {
    /** Shares are rounded to so many parts where that is as near: people read 0.125 rather than 0.12487. */
    private static final double ROUND = 1000;

    private ScheduleFit() {}

    /** Filters of the paper's networks are multiples of this (Tables 1 and 2 and section 5): people think in such steps. */
    private static final int STEP = 8;

    /**
     * The nearest schedule: the one that the fewest modules deviate from, where at least half of them follow one; else and of
     * equals the one with the least sum of squared differences of s1x1, e1x1 and e3x3 over all modules; of these the one with the
     * smallest freq. For every freq three are
     * tried: medians of base_e, incr_e, pct3x3 and SR, which single modules that differ much do not move, least squares of them,
     * and these with base_e and incr_e in steps of eight filters. Where as many modules deviate, the steps are preferred.
     */
    public static FireSchedule nearest(SqueezeNet net) {
        List<FireModule> fires = net.fires();
        return IntStream.rangeClosed(1, fires.size())
                .mapToObj(freq -> nearest(fires, freq))
                .min(Comparator.comparingLong((FireSchedule schedule) -> deviating(fires, schedule))
                        .thenComparingDouble(schedule -> distance(fires, schedule)))
                .orElseThrow();
    }

    private static FireSchedule nearest(List<FireModule> fires, int freq) {
        FireSchedule squares = fitted(fires, freq);
        return Stream.of(medians(fires, freq), squares, inSteps(squares))
                .min(Comparator.comparingLong((FireSchedule schedule) -> deviating(fires, schedule))
                        .thenComparing(schedule -> !schedule.equals(inSteps(schedule)))
                        .thenComparingDouble(schedule -> distance(fires, schedule)))
                .orElseThrow();
    }

    private static FireSchedule inSteps(FireSchedule schedule) {
        return schedule.withBaseE(Math.max(STEP, inSteps(schedule.baseE()))).withIncrE(inSteps(schedule.incrE()));
    }

    private static int inSteps(int filters) {
        return STEP * Math.round((float) filters / STEP);
    }

    /** How many modules deviate; all where less than half follow, because a few that happen to fit say nothing of the others. */
    private static long deviating(List<FireModule> fires, FireSchedule schedule) {
        long deviating = IntStream.range(0, fires.size())
                .filter(i ->
                        !fires.get(i).equals(schedule.module(i, fires.get(i).bypass())))
                .count();
        return 2 * deviating <= fires.size() ? deviating : fires.size();
    }

    /** Modules that are freq apart are one step apart. */
    private static FireSchedule medians(List<FireModule> fires, int freq) {
        int n = fires.size();
        double increment = median(IntStream.range(0, n - freq)
                .mapToDouble(
                        i -> fires.get(i + freq).outputChannels() - fires.get(i).outputChannels()));
        double base = median(IntStream.range(0, n)
                .mapToDouble(i -> fires.get(i).outputChannels() - Math.max(0, increment) * (i / freq)));
        return new FireSchedule(
                (int) Math.max(1, base),
                (int) Math.max(0, increment),
                round(median(fires.stream().mapToDouble(fire -> (double) fire.expand3x3() / fire.outputChannels()))),
                freq,
                squeezeRatio(median(
                        fires.stream().mapToDouble(fire -> (double) fire.squeeze1x1() / fire.outputChannels()))));
    }

    /** The lower one of two in the middle, which is a value that occurs; 0 of none. */
    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) / 2];
    }

    private static double squeezeRatio(double share) {
        return Math.min(1, Math.max(1 / ROUND, round(share)));
    }

    /** Sum of squared differences in filters between modules and those that a schedule writes. */
    static double distance(List<FireModule> fires, FireSchedule schedule) {
        double sum = 0;
        for (int i = 0; i < fires.size(); i++) {
            FireModule is = fires.get(i);
            FireModule would = schedule.module(i, is.bypass());
            sum += Math.pow(is.squeeze1x1() - would.squeeze1x1(), 2)
                    + Math.pow(is.expand1x1() - would.expand1x1(), 2)
                    + Math.pow(is.expand3x3() - would.expand3x3(), 2);
        }
        return sum;
    }

    private static FireSchedule fitted(List<FireModule> fires, int freq) {
        int n = fires.size();
        double steps = 0;
        double expand = 0;
        double stepSquares = 0;
        double products = 0;
        double squares = 0;
        double squeezes = 0;
        double expand3x3 = 0;
        for (int i = 0; i < n; i++) {
            FireModule fire = fires.get(i);
            double step = i / freq;
            double e = fire.outputChannels();
            steps += step;
            stepSquares += step * step;
            expand += e;
            products += step * e;
            squares += e * e;
            squeezes += fire.squeeze1x1() * e;
            expand3x3 += fire.expand3x3() * e;
        }
        double spread = n * stepSquares - steps * steps;
        double increment = spread == 0 ? 0 : Math.max(0, (n * products - steps * expand) / spread);
        double base = (expand - increment * steps) / n;
        FireSchedule exact = new FireSchedule(
                (int) Math.max(1, Math.round(base)),
                (int) Math.round(increment),
                expand3x3 / squares,
                freq,
                Math.min(1, squeezes / squares));
        FireSchedule round =
                exact.withPct3x3(round(exact.pct3x3())).withSqueezeRatio(squeezeRatio(exact.squeezeRatio()));
        return distance(fires, round) <= distance(fires, exact) ? round : exact;
    }

    private static double round(double share) {
        return Math.rint(share * ROUND) / ROUND;
    }
}
