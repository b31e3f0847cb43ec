package dev.kiln.core.compression;

import java.util.Optional;
import java.util.stream.IntStream;

/** Chooses one of a few values for each weight of a layer, and biases that go with them. */
final class ControlledRounding {
    private ControlledRounding() {}

    /**
     * The number of each weight's value; pruned weights have 0. Uses all cores; the result does not depend on their number.
     *
     * @param control what is done against the error; what needs statistics is left out where there are none
     */
    static int[] numbers(CalibratedLayer layer, CodedValues values, ErrorControl control) {
        int[] numbers = new int[layer.weights().length];
        Optional<LayerStatistics> statistics = layer.statistics();
        if (control.compensation() && statistics.isPresent() && statistics.get().hasSecond()) {
            compensate(layer, statistics.get(), control.biasCorrection(), values, numbers);
        } else {
            round(layer.weights(), values, numbers);
        }
        return numbers;
    }

    private static void round(float[] weights, CodedValues values, int[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = weights[i] == 0 ? 0 : values.nearest(weights[i]);
        }
    }

    private static void compensate(
            CalibratedLayer layer, LayerStatistics statistics, boolean centred, CodedValues values, int[] numbers) {
        boolean dense = layer.kept() == numbers.length;
        int size = layer.layer().fanIn();
        int filters = layer.layer().biases() / statistics.groups().size();
        for (int group = 0; group < statistics.groups().size(); group++) {
            DampedMoments moments = new DampedMoments(statistics.groups().get(group), centred);
            ErrorCompensation compensation = new ErrorCompensation(moments, dense);
            IntStream.range(group * filters, (group + 1) * filters)
                    .parallel()
                    .forEach(filter -> compensation.choose(layer.weights(), filter * size, values, numbers));
        }
    }

    /** The biases for weights of these values: corrected where wanted, and rounded. */
    static float[] biases(CalibratedLayer layer, CodedValues values, int[] numbers, ErrorControl control) {
        float[] biases = layer.biases();
        if (control.biasCorrection() && layer.statistics().isPresent()) {
            float[] found = new float[numbers.length];
            for (int i = 0; i < found.length; i++) {
                found[i] = values.value(numbers[i]);
            }
            biases = BiasCorrection.apply(layer, found);
        }
        return FractionBits.round(biases, control.biasFractionBits());
    }
}
