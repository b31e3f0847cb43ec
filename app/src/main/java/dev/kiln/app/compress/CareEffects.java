package dev.kiln.app.compress;

import dev.kiln.core.calibration.ControlEffect;
import dev.kiln.core.compression.ErrorControl;
import dev.kiln.visualizers.text.Figures;
import java.util.List;

/**
 * What each part of care brings at a size.
 *
 * @param fileBytes most that the file may have
 * @param around bytes of it that are no layer's
 * @param effects first with all parts that are on, then without each
 */
record CareEffects(long fileBytes, long around, List<ControlEffect> effects) {
    CareEffects {
        effects = List.copyOf(effects);
    }

    /**
     * One line of a table.
     *
     * @param name what is missing
     * @param bytes of the file
     * @param divergence of the answers on the calibration pictures, with its unit
     * @param factor how many times the divergence with all care; empty for that itself
     */
    record Row(String name, String bytes, String divergence, String factor) {}

    /** The table in words. */
    List<Row> rows() {
        double all = effects.get(0).network().divergence();
        return effects.stream()
                .map(effect -> new Row(
                        effect.off().map(CareEffects::without).orElse("with all error control that is on"),
                        Figures.count(effect.network().bytes() + around),
                        Figures.value(effect.network().divergence()),
                        effect.off().isEmpty() || !(all > 0)
                                ? ""
                                : Figures.factor(effect.network().divergence() / all)))
                .toList();
    }

    private static String without(ErrorControl.Switch off) {
        return switch (off) {
            case SENSITIVITY -> "one step for all layers";
            case COMPENSATION -> "no weight makes up for others";
            case PRUNING_COMPENSATION -> "none makes up for pruned ones";
            case BIAS_CORRECTION -> "biases take up no mean error";
        };
    }
}
