package dev.kiln.core.lowrank;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What factors of low rank cost a layer and what they lose.
 *
 * @param layerId the layer
 * @param shape its matrix
 * @param rank the rank that was chosen
 * @param isFactored false where the layer stays whole because factors of that rank would save nothing
 * @param spectrum the matrix's singular values, or empty where there are no weights
 * @param before of the layer as one matrix
 * @param after of both factors, or of the whole layer where it stays so
 */
public record FactoredLayer(
        String layerId,
        MatrixShape shape,
        int rank,
        boolean isFactored,
        Optional<Spectrum> spectrum,
        Cost before,
        Cost after) {
    /** Parameters and multiply-accumulates of one picture. */
    public record Cost(long parameters, long macs) {}

    /** Share of the matrix's energy that is left, from 0 to 1; empty where there are no weights. */
    public OptionalDouble energyKept() {
        return loss(1, found -> found.energyKept(rank));
    }

    /** Frobenius norm of what is lost over that of the matrix; empty where there are no weights. */
    public OptionalDouble relativeError() {
        return loss(0, found -> found.relativeError(rank));
    }

    private OptionalDouble loss(double ofWhole, ToDoubleFunction<Spectrum> ofFactors) {
        return spectrum.stream()
                .mapToDouble(found -> isFactored ? ofFactors.applyAsDouble(found) : ofWhole)
                .findFirst();
    }
}
