package dev.kiln.visualizers.filter;

import dev.kiln.core.weights.Codebook;
import dev.kiln.core.weights.WeightHistogram;
import dev.kiln.visualizers.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Bars beside each other over an axis.
 *
 * @param bars from the left
 * @param low what stands at the left end of the axis
 * @param high what stands at the right end of the axis
 * @param zero where 0 lies on the axis, from 0 to 1; negative for nowhere
 * @param ticks places on the axis to mark, from 0 to 1
 */
public record Bars(List<Bar> bars, String low, String high, double zero, List<Double> ticks) {
    /** No place on the axis. */
    private static final double NOWHERE = -1;

    /**
     * One bar.
     *
     * @param height what is counted
     * @param quiet true for a bar of second rank
     * @param description the bar in words
     */
    public record Bar(long height, boolean quiet, String description) {}

    public Bars {
        bars = List.copyOf(bars);
        ticks = List.copyOf(ticks);
    }

    /** The height of the highest bar. */
    public long highest() {
        return bars.stream().mapToLong(Bar::height).max().orElse(0);
    }

    /**
     * The bins of a histogram, zeros left out.
     *
     * @param codebook its used values become ticks; null for none
     */
    public static Bars of(WeightHistogram histogram, Codebook codebook) {
        List<Bar> bars = new ArrayList<>(histogram.bins().length);
        for (int i = 0; i < histogram.bins().length; i++) {
            String description = "%s … %s: %s"
                    .formatted(
                            Figures.value(histogram.edge(i)),
                            Figures.value(histogram.edge(i + 1)),
                            Figures.count(histogram.bins()[i], "weight"));
            bars.add(new Bar(histogram.bins()[i], false, description));
        }
        double low = histogram.low();
        double span = histogram.high() - low;
        double zero = span > 0 && low <= 0 && histogram.high() >= 0 ? -low / span : NOWHERE;
        List<Double> ticks = codebook == null || span == 0
                ? List.of()
                : IntStream.range(0, codebook.centroids().length)
                        .filter(code -> codebook.uses()[code] > 0)
                        .mapToObj(code -> (codebook.centroids()[code] - low) / span)
                        .filter(place -> place >= 0 && place <= 1)
                        .toList();
        return new Bars(bars, Figures.value(low), Figures.value(histogram.high()), zero, ticks);
    }

    /**
     * How often each code of a codebook is stored. Filler zeros are quiet.
     *
     * @param byValue true to sort the codes by their values; else they keep the file's order
     */
    public static Bars of(Codebook codebook, boolean byValue) {
        List<Integer> codes = new ArrayList<>(
                IntStream.range(0, codebook.centroids().length).boxed().toList());
        if (byValue) {
            codes.sort(Comparator.comparing(code -> codebook.centroids()[code]));
        }
        List<Bar> bars = codes.stream().map(code -> bar(codebook, code)).toList();
        String low = byValue ? Figures.value(codebook.centroids()[codes.get(0)]) : "code 0";
        int last = codes.get(codes.size() - 1);
        String high = byValue ? Figures.value(codebook.centroids()[last]) : "code " + last;
        double negative =
                codes.stream().filter(code -> codebook.centroids()[code] < 0).count();
        return new Bars(bars, low, high, byValue ? (negative + 0.5) / codes.size() : NOWHERE, List.of());
    }

    private static Bar bar(Codebook codebook, int code) {
        float value = codebook.centroids()[code];
        int uses = codebook.uses()[code];
        String what = value == 0 ? "filler zero" : "weight";
        return new Bar(
                uses, value == 0, "code %d = %s: %s".formatted(code, Figures.value(value), Figures.count(uses, what)));
    }
}
