package dev.kiln.presets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.analysis.Analysis;
import dev.kiln.core.analysis.Precision;
import dev.kiln.core.graph.ShapedGraph;
import dev.kiln.core.suggestion.Storage;
import dev.kiln.presets.MemoryUse.Content;
import org.junit.jupiter.api.Test;

class BudgetFitTest {
    private static final Analysis V10 = analysis("squeezenet-v1.0");

    /** Parameters of the authors' file. */
    private static final long PARAMETERS = 1_248_424;

    /** By hand: conv1's output, 96·111·111, with pool1's, 96·55·55. */
    private static final long PEAK = 96 * 111 * 111 + 96 * 55 * 55;

    private static Analysis analysis(String preset) {
        return Analysis.of(ShapedGraph.infer(
                Presets.find(preset).orElseThrow().architecture().expand()));
    }

    private static Device device(long weightBytes, long activationBytes, boolean shared) {
        DeviceKind kind = shared ? DeviceKind.FPGA : DeviceKind.MCU;
        return new Device("x", "X", kind, weightBytes, activationBytes, shared, "made up");
    }

    @Test
    void fitsToTheByte() {
        BudgetFit fit = BudgetFit.of(device(4 * PARAMETERS, 4 * PEAK, false), V10, new Storage(Precision.FP32, 1));
        assertThat(fit.weightBytes()).isEqualTo(4 * PARAMETERS);
        assertThat(fit.activationBytesPeak()).isEqualTo(4 * PEAK);
        assertThat(fit.fits()).isTrue();
        assertThat(fit.missingBytes()).isZero();
    }

    @Test
    void oneByteTooFewInOneMemoryDoesNotFit() {
        BudgetFit fit = BudgetFit.of(device(PARAMETERS - 1, PEAK, false), V10, new Storage(Precision.INT8, 1));
        assertThat(fit.fits()).isFalse();
        assertThat(fit.missingBytes()).isEqualTo(1);
        assertThat(fit.memories())
                .containsExactly(
                        new MemoryUse(Content.WEIGHTS, PARAMETERS, PARAMETERS - 1),
                        new MemoryUse(Content.ACTIVATIONS, PEAK, PEAK));
    }

    @Test
    void roomInOneMemoryDoesNotMakeUpForTheOther() {
        BudgetFit fit = BudgetFit.of(device(1L << 40, PEAK - 5, false), V10, new Storage(Precision.INT8, 1));
        assertThat(fit.fits()).isFalse();
        assertThat(fit.missingBytes()).isEqualTo(5);
    }

    @Test
    void sharedMemoryMustHoldBoth() {
        long both = PARAMETERS + PEAK;
        assertThat(BudgetFit.of(device(both, both, true), V10, new Storage(Precision.INT8, 1))
                        .fits())
                .isTrue();
        BudgetFit fit = BudgetFit.of(device(both - 1, both - 1, true), V10, new Storage(Precision.INT8, 1));
        assertThat(fit.fits()).isFalse();
        assertThat(fit.memories()).containsExactly(new MemoryUse(Content.WEIGHTS_AND_ACTIVATIONS, both, both - 1));
    }

    @Test
    void squeezeNetFitsNoneOfTheDevicesUncompressed() {
        assertThat(DeviceBudgets.all()).noneMatch(device -> BudgetFit.of(device, V10, new Storage(Precision.INT8, 1))
                .fits());
    }

    @Test
    void theMicroNetworkFitsAMicrocontrollerWithEightBits() {
        Device nano = DeviceBudgets.find("arduino-nano-33-ble-sense").orElseThrow();
        assertThat(BudgetFit.of(nano, analysis("squeezenet-micro-32"), new Storage(Precision.INT8, 1))
                        .fits())
                .isTrue();
    }

    @Test
    void eachPictureOfABatchNeedsItsActivationsAndAllShareTheWeights() {
        Device device = device(PARAMETERS, 2 * PEAK, false);
        assertThat(BudgetFit.of(device, V10, new Storage(Precision.INT8, 2)).fits())
                .isTrue();
        assertThat(BudgetFit.of(device, V10, new Storage(Precision.INT8, 3)).missingBytes())
                .isEqualTo(PEAK);
    }
}
