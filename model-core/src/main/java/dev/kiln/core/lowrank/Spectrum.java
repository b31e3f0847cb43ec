package dev.kiln.core.lowrank;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The singular values of a matrix.
 *
 * @param values min(m, n) values, the largest first
 */
public record Spectrum(List<Double> values) {
    public Spectrum {
        values = List.copyOf(values);
    }

    /** Σσ², which is the sum of all squared elements. */
    public double energy() {
        return squares(0, values.size());
    }

    /** Share of the energy in the largest singular values, from 0 to 1; 1 for a matrix of zeros. */
    public double energyKept(int rank) {
        double energy = energy();
        return energy == 0 ? 1 : squares(0, rank) / energy;
    }

    /**
     * Frobenius norm of what a rank leaves out over that of the matrix: √(Σ dropped σ² / Σσ²), by Eckart and Young 1936; 0 for a
     * matrix of zeros.
     */
    public double relativeError(int rank) {
        double energy = energy();
        return energy == 0 ? 0 : Math.sqrt(squares(rank, values.size()) / energy);
    }

    /**
     * The smallest rank that keeps a share of the energy; at least 1.
     *
     * @param share above 0 and at most 1
     */
    public int rankFor(double share) {
        double wanted = share * energy();
        double kept = 0;
        for (int i = 0; i < values.size(); i++) {
            kept += values.get(i) * values.get(i);
            if (kept >= wanted) {
                return i + 1;
            }
        }
        return values.size();
    }

    private double squares(int from, int to) {
        return DoubleStream.iterate(from, i -> i < to, i -> i + 1)
                .map(i -> values.get((int) i) * values.get((int) i))
                .sum();
    }
}
