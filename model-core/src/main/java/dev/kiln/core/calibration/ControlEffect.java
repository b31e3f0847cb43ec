package dev.kiln.core.calibration;

import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.ErrorControl;
import dev.kiln.core.io.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What comes of a network at a wanted size where one control of errors is switched off, to show what it brings.
 *
 * @param off the switch; empty for the network with all that are on
 * @param network the result: its bytes, and its divergence on the calibration pictures
 */
public record ControlEffect(Optional<ErrorControl.Switch> off, QuantizedNetwork network) {
    /**
     * Quantizes a network to a size with all controls, and again without each one. Takes as long as so many quantizations.
     *
     * @param calibration of the network before it is pruned
     * @param start its densities are kept; its control says which switches are on
     * @param targetBytes as for {@link SensitivityQuantizer#toSize}
     * @param progress as for {@link SensitivityQuantizer#toSize}; may cancel at each of its steps
     * @return first the one with all switches that are on, then those without each that counts, in the order of the enumeration
     */
    public static List<ControlEffect> measure(
            Calibration calibration, CompressionPlan start, long targetBytes, Progress progress) {
        ErrorControl control = start.quantization().control();
        boolean prunes = calibration.pruned(start, progress) != calibration;
        List<ControlEffect> effects = new ArrayList<>();
        effects.add(of(Optional.empty(), calibration, start, targetBytes, progress));
        for (ErrorControl.Switch off : ErrorControl.Switch.values()) {
            boolean counts = off != ErrorControl.Switch.PRUNING_COMPENSATION || prunes;
            ErrorControl without = control.without(off);
            if (counts && !without.equals(control)) {
                CompressionPlan plan = start.with(start.quantization().withControl(without));
                effects.add(of(Optional.of(off), calibration, plan, targetBytes, progress));
            }
        }
        return List.copyOf(effects);
    }

    private static ControlEffect of(
            Optional<ErrorControl.Switch> off,
            Calibration calibration,
            CompressionPlan start,
            long targetBytes,
            Progress progress) {
        Calibration pruned = calibration.pruned(start, progress);
        ErrorControl control = start.quantization().control();
        return new ControlEffect(off, SensitivityQuantizer.toSize(pruned, targetBytes, control, progress));
    }
}
