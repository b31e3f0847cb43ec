package dev.kiln.core.compression;

/**
 * Chooses between the values of a grid next to a number: by the error, and by how many bits each takes.
 *
 * @param grid the values
 * @param bits bits that a level takes, from −{@value UniformGrid#MOST} on
 * @param lambda squared error that one bit is worth
 */
record LevelChoice(UniformGrid grid, double[] bits, double lambda) {
    /** The nearest value. */
    static LevelChoice nearest(UniformGrid grid) {
        return new LevelChoice(grid, new double[2 * UniformGrid.MOST + 1], 0);
    }

    /** The bits of levels that are as frequent as those of weights that were kept; a level nobody has takes one more than any. */
    static LevelChoice byRate(UniformGrid grid, int[] levels, float[] weights, double lambda) {
        int[] counts = new int[2 * UniformGrid.MOST + 1];
        int all = 0;
        for (int i = 0; i < levels.length; i++) {
            if (weights[i] != 0) {
                counts[levels[i] + UniformGrid.MOST]++;
                all++;
            }
        }
        double[] bits = new double[counts.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Math.log(all / Math.max(counts[i], 0.5)) / Math.log(2);
        }
        return new LevelChoice(grid, bits, lambda);
    }

    /**
     * The level for a number.
     *
     * @param importance what a squared error of 1 counts
     */
    int level(double number, double importance) {
        int nearest = grid.nearest(number);
        if (lambda == 0) {
            return nearest;
        }
        int best = nearest;
        double least = cost(nearest, number, importance);
        for (int level = Math.max(-UniformGrid.MOST, nearest - 1); level <= Math.min(UniformGrid.MOST, nearest + 1); level++) {
            double cost = cost(level, number, importance);
            if (cost < least) {
                least = cost;
                best = level;
            }
        }
        return best;
    }

    private double cost(int level, double number, double importance) {
        double error = number - grid.value(level);
        return importance * error * error + lambda * bits[level + UniformGrid.MOST];
    }
}
