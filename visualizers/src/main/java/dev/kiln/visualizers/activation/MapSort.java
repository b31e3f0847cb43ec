package dev.kiln.visualizers.activation;

/** What the maps of a grid are sorted by. Figures are those of {@link ActivationStatistics}: of finite values only. */
public enum MapSort {
    /** The network's own order. */
    INDEX("index") {
        @Override
        double figure(float[] values, int from, int to) {
            return 0;
        }
    },
    /** The largest mean first. */
    MEAN("mean") {
        @Override
        double figure(float[] values, int from, int to) {
            double sum = 0;
            int finite = 0;
            for (int i = from; i < to; i++) {
                if (Float.isFinite(values[i])) {
                    sum += values[i];
                    finite++;
                }
            }
            return finite == 0 ? Double.NaN : sum / finite;
        }
    },
    /** The largest value first. */
    MAXIMUM("maximum") {
        @Override
        double figure(float[] values, int from, int to) {
            double max = Double.NaN;
            for (int i = from; i < to; i++) {
                // true for the first one, too: a comparison with NaN is false
                if (Float.isFinite(values[i]) && !(values[i] <= max)) {
                    max = values[i];
                }
            }
            return max;
        }
    },
    /** The largest share of zeros first. */
    SPARSITY("sparsity") {
        @Override
        double figure(float[] values, int from, int to) {
            int zeros = 0;
            int finite = 0;
            for (int i = from; i < to; i++) {
                zeros += values[i] == 0 ? 1 : 0;
                finite += Float.isFinite(values[i]) ? 1 : 0;
            }
            return finite == 0 ? Double.NaN : (double) zeros / (to - from);
        }
    };

    private final String label;

    MapSort(String label) {
        this.label = label;
    }

    /** The name that users read after "by". */
    public String label() {
        return label;
    }

    /** What a map is sorted by, the largest first; NaN where a map has no finite value. */
    abstract double figure(float[] values, int from, int to);
}
