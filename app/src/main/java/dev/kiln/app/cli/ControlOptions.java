package dev.kiln.app.cli;

import dev.kiln.core.compression.ErrorControl;
import picocli.CommandLine.Option;

/** What is done against the errors of quantization. */
final class ControlOptions {
    @Option(
            names = "--no-sensitivity",
            description = "With a wanted size: one step for all layers, whatever their errors do to the answers.")
    private boolean withoutSensitivity;

    @Option(names = "--no-compensation", description = "No weight makes up for what others of its filter are wrong by.")
    private boolean withoutCompensation;

    @Option(names = "--no-bias-correction", description = "Biases do not take up the mean error.")
    private boolean withoutBiasCorrection;

    @Option(
            names = "--control-effects",
            description =
                    "With --bytes: also quantize without each of the three, and tell how far the answers then move.")
    private boolean effects;

    /** The switches. */
    ErrorControl control() {
        ErrorControl control = ErrorControl.ALL;
        control = withoutSensitivity ? control.without(ErrorControl.Switch.SENSITIVITY) : control;
        control = withoutCompensation ? control.without(ErrorControl.Switch.COMPENSATION) : control;
        return withoutBiasCorrection ? control.without(ErrorControl.Switch.BIAS_CORRECTION) : control;
    }

    /** Whether the effect of each switch is wanted. */
    boolean effects() {
        return effects;
    }

    /** Whether any of the options was given. */
    boolean isGiven() {
        return effects || withoutSensitivity || withoutCompensation || withoutBiasCorrection;
    }
}
