package dev.kiln.core.analysis;

import dev.kiln.core.graph.Layer;
import dev.kiln.core.graph.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What counts as one operation, part by part. Tools differ, so a count is always shown with the parts that it has.
 * Counts beyond {@code long} are {@link Long#MAX_VALUE}.
 *
 * @param unit how a multiply-accumulate counts
 * @param biases whether the addition of a bias is one operation
 * @param relus whether ReLU is one operation for each value
 * @param pools whether a pool is one operation for each value that it looks at
 * @param batch pictures that run at once
 */
public record Counting(Unit unit, boolean biases, boolean relus, boolean pools, int batch) {
    /** Largest number of pictures at once. */
    public static final int MAX_BATCH = 1_024;

    /** Multiply-accumulates of one picture: what papers and most tools report. */
    public static final Counting MACS = new Counting(Unit.MAC, false, false, false, 1);

    /** How a multiply-accumulate counts. */
    public enum Unit {
        /** Multiplication and addition together are one operation. */
        MAC("MACs", 1),
        /** Multiplication and addition are two operations. */
        FLOP("FLOPs", 2);

        private final String label;
        private final int perMac;

        Unit(String label, int perMac) {
            this.label = label;
            this.perMac = perMac;
        }

        /** The name on screen. */
        public String label() {
            return label;
        }
    }

    public Counting {
        Limits.checked("batch", batch, 1, MAX_BATCH);
    }

    /** Operations of one layer. */
    public long operations(LayerCost cost) {
        // a layer has at most 2⁵⁰ multiply-accumulates: this sum fits, with the batch it still does
        long one = unit.perMac * cost.macs()
                + (biases ? cost.biasAdditions() : 0)
                + (relus ? reluOperations(cost) : 0)
                + (pools ? poolOperations(cost) : 0);
        return batch * one;
    }

    /** Operations of a whole network. */
    public long operations(Analysis analysis) {
        long sum = 0;
        for (LayerCost cost : analysis.layers()) {
            sum += operations(cost);
            if (sum < 0) {
                return Long.MAX_VALUE;
            }
        }
        return sum;
    }

    /** One comparison with zero for each value: C · H · W (Netscope's analyzer, {@code relu}); 0 for other layers. */
    public static long reluOperations(LayerCost cost) {
        return cost.layer() instanceof Layer.Relu ? cost.outputShape().elements() : 0;
    }

    /**
     * One comparison, or one addition where a pool averages, for each value of each window: C · H' · W' · kH · kW, and for a
     * global pool C · H · W (Netscope's analyzer, {@code pooling}); windows that hang over the edge count in full. 0 for other
     * layers.
     */
    public static long poolOperations(LayerCost cost) {
        if (cost.layer() instanceof Layer.Pooling pooling) {
            return cost.outputShape().elements() * pooling.window().cells();
        }
        if (cost.layer() instanceof Layer.AdaptivePooling pooling) {
            return cost.outputShape().channels()
                    * cells(pooling.height(), cost.inputShape().height())
                    * cells(pooling.width(), cost.inputShape().width());
        }
        return cost.layer() instanceof Layer.GlobalPooling ? cost.inputShape().elements() : 0;
    }

    /** Rows or columns of all bins together; bins may overlap. */
    private static long cells(int bins, int cells) {
        long sum = 0;
        for (int bin = 0; bin < bins; bin++) {
            sum += Layer.AdaptivePooling.end(bin, bins, cells) - Layer.AdaptivePooling.start(bin, bins, cells);
        }
        return sum;
    }

    /** The name in files and on the command line, without the batch: {@code mac}, {@code flop-bias-relu-pool}. */
    public String id() {
        return unit.name().toLowerCase(Locale.ROOT)
                + (biases ? "-bias" : "")
                + (relus ? "-relu" : "")
                + (pools ? "-pool" : "");
    }

    /** What is counted, to stand behind a number: "FLOPs with biases and pools". */
    public String words() {
        List<String> parts = new ArrayList<>();
        if (biases) {
            parts.add("biases");
        }
        if (relus) {
            parts.add("ReLU");
        }
        if (pools) {
            parts.add("pools");
        }
        int last = parts.size() - 1;
        String joined = last <= 0
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
        return unit.label + (parts.isEmpty() ? "" : " with " + joined);
    }

    /** The same with another unit. */
    public Counting withUnit(Unit newUnit) {
        return new Counting(newUnit, biases, relus, pools, batch);
    }

    /** The same with biases counted or not. */
    public Counting withBiases(boolean counted) {
        return new Counting(unit, counted, relus, pools, batch);
    }

    /** The same with ReLU counted or not. */
    public Counting withRelus(boolean counted) {
        return new Counting(unit, biases, counted, pools, batch);
    }

    /** The same with pools counted or not. */
    public Counting withPools(boolean counted) {
        return new Counting(unit, biases, relus, counted, batch);
    }

    /** The same for another number of pictures at once. */
    public Counting withBatch(int pictures) {
        return new Counting(unit, biases, relus, pools, pictures);
    }
}
