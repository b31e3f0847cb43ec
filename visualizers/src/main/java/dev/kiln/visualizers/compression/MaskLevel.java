package dev.kiln.visualizers.compression;

/** How many weights were kept and how many pruned in each block of a mask, all blocks of one size. */
interface MaskLevel {
    /** Rows of blocks. */
    int rows();

    /** Columns of blocks. */
    int columns();

    /** Kept weights of a block, counted row after row. */
    int kept(int block);

    /** Weights of a block that were pruned; those that were 0 before are not counted. */
    int pruned(int block);

    /** True where there is more than one block. */
    default boolean isDivisible() {
        return rows() > 1 || columns() > 1;
    }

    /** Kept weights of all blocks. */
    default long keptInAll() {
        long sum = 0;
        for (int block = 0; block < rows() * columns(); block++) {
            sum += kept(block);
        }
        return sum;
    }

    /** Pruned weights of all blocks. */
    default long prunedInAll() {
        long sum = 0;
        for (int block = 0; block < rows() * columns(); block++) {
            sum += pruned(block);
        }
        return sum;
    }

    /** Every weight a block of its own. Arrays are not copied. */
    record Cells(int rows, int columns, float[] before, float[] after) implements MaskLevel {
        @Override
        public int kept(int block) {
            return after[block] != 0 ? 1 : 0;
        }

        @Override
        public int pruned(int block) {
            return after[block] == 0 && before[block] != 0 ? 1 : 0;
        }
    }

    /** Blocks of at most 128×128 weights, as a short counts no more than 32,767. Arrays are not copied. */
    record Blocks(int rows, int columns, short[] keptCounts, short[] prunedCounts) implements MaskLevel {
        /** Four blocks in one; at the ends fewer. */
        static Blocks halving(MaskLevel finer) {
            int rows = (finer.rows() + 1) / 2;
            int columns = (finer.columns() + 1) / 2;
            short[] kept = new short[rows * columns];
            short[] pruned = new short[rows * columns];
            for (int row = 0; row < finer.rows(); row++) {
                for (int column = 0; column < finer.columns(); column++) {
                    int target = row / 2 * columns + column / 2;
                    kept[target] += (short) finer.kept(row * finer.columns() + column);
                    pruned[target] += (short) finer.pruned(row * finer.columns() + column);
                }
            }
            return new Blocks(rows, columns, kept, pruned);
        }

        @Override
        public int kept(int block) {
            return keptCounts[block];
        }

        @Override
        public int pruned(int block) {
            return prunedCounts[block];
        }
    }
}
