package dev.kiln.core.architecture;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the schedule that comes nearest to modules that were edited one by one. */
public final class ScheduleFit {
    /** Shares are rounded to so many parts where that is as near: people read 0.125 rather than 0.12487. */
    private static final double ROUND = 1000;

    private ScheduleFit() {}

    /**
     * The nearest schedule: for every freq the least squares of base_e, incr_e, pct3x3 and SR, of these the one with the least
     * sum of squared differences of s1x1, e1x1 and e3x3 over all modules; of equals the one with the smallest freq.
     */
    public static FireSchedule nearest(SqueezeNet net) {
        List<FireModule> fires = net.fires();
        return IntStream.rangeClosed(1, fires.size())
                .mapToObj(freq -> fitted(fires, freq))
                .min(Comparator.comparingDouble(schedule -> distance(fires, schedule)))
                .orElseThrow();
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
        FireSchedule round = exact.withPct3x3(round(exact.pct3x3()))
                .withSqueezeRatio(Math.max(1 / ROUND, round(exact.squeezeRatio())));
        return distance(fires, round) <= distance(fires, exact) ? round : exact;
    }

    private static double round(double share) {
        return Math.rint(share * ROUND) / ROUND;
    }
}
