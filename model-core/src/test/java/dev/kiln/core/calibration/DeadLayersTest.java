package dev.kiln.core.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kiln.core.compression.CompressedNetwork;
import dev.kiln.core.compression.CompressionPlan;
import dev.kiln.core.compression.ErrorControl;
import dev.kiln.core.compression.LayerCoder;
import dev.kiln.core.compression.LayerSetting;
import dev.kiln.core.compression.LosslessCompression;
import dev.kiln.core.compression.PlanCompressor;
import dev.kiln.core.compression.Quantization;
import dev.kiln.core.compression.StoredLayer;
import dev.kiln.core.image.InputTensor;
import dev.kiln.core.io.InputException;
import dev.kiln.core.io.Progress;
import dev.kiln.core.lowrank.FactoredLayer;
import dev.kiln.core.lowrank.FactoredNetwork;
import dev.kiln.core.lowrank.Factorization;
import dev.kiln.core.lowrank.RankChoice;
import dev.kiln.core.weights.NonFiniteWeight;
import dev.kiln.core.weights.WeightTensor;
import dev.kiln.core.weights.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Finite weights stay finite and of their order, whatever their layers see: nothing, one value for ever, very little, very much. */
class DeadLayersTest {
    /** What is done to a layer's weights and biases. */
    private enum Change {
        NONE,
        /** Its outputs are its biases, everywhere and in every picture. */
        NO_WEIGHTS,
        /** Its outputs are 0 behind the ReLU. */
        DEAD,
        SILENT,
        TINY,
        DENORMAL,
        LARGE,
        ONE_FILTER
    }

    @Property(tries = 60, seed = "11")
    void finiteWeightsStayFinite(@ForAll long seed) throws InputException {
        Random random = new Random(seed);
        Weights weights = changed(random);
        int pictures = 1 + random.nextInt(3);
        Calibration calibration =
                Calibration.of(SmallNetwork.GRAPH, weights, SmallNetwork.INPUTS.subList(0, pictures), Progress.NONE);
        CompressedNetwork source = LosslessCompression.of(SmallNetwork.ARCHITECTURE, weights);
        ErrorControl control = random.nextInt(4) == 0
                ? new ErrorControl(false, true, random.nextBoolean(), random.nextBoolean(), 8)
                : ErrorControl.ALL;
        CompressionPlan plan = new CompressionPlan(
                Quantization.DEFAULT
                        .withControl(control)
                        .withValues(random.nextBoolean() ? Quantization.Values.EVEN : Quantization.Values.CLUSTERS),
                Map.of());
        for (StoredLayer layer : source.layers()) {
            double[] bits = {LayerSetting.FLOAT_BITS, 2, 4, 8};
            plan = plan.with(
                    layer.layer().layerId(), new LayerSetting(random.nextDouble(), bits[random.nextInt(bits.length)]));
        }

        List<StoredLayer> found = new PlanCompressor(source, calibration.statistics(), LayerCoder.ARITHMETIC)
                .compress(plan, Progress.NONE)
                .network()
                .layers();

        for (int i = 0; i < found.size(); i++) {
            StoredLayer before = source.layers().get(i);
            double most = 100 * largest(before.weights());
            for (float weight : found.get(i).weights()) {
                // also false for what is no number
                assertThat(Math.abs(weight) <= Math.max(most, Float.MIN_NORMAL))
                        .as("%s of %s", weight, before.layer().layerId())
                        .isTrue();
            }
        }
        assertThat(calibration.pruned(plan, Progress.NONE).divergence(List.of(), 1))
                .isNotNaN();
    }

    @Property(tries = 40, seed = "12")
    void factorsOfFiniteWeightsAreFinite(@ForAll long seed) throws InputException {
        Random random = new Random(seed);
        Weights weights = changed(random);
        RankChoice ranks = random.nextBoolean()
                ? new RankChoice.Energy(1 - random.nextDouble(), List.of())
                : new RankChoice.Fixed(Map.of("fire2/squeeze1x1", 1 + random.nextInt(3)));

        FactoredNetwork found = Factorization.factorize(SmallNetwork.ARCHITECTURE, weights, ranks, Progress.NONE);

        assertThat(NonFiniteWeight.first(found.weights().orElseThrow())).isEmpty();
        for (FactoredLayer layer : found.layers()) {
            assertThat(layer.energyKept().orElseThrow()).isBetween(0.0, 1.0);
            assertThat(layer.relativeError().orElseThrow()).isBetween(0.0, 1.0);
        }
    }

    @Property(tries = 8, seed = "13")
    void sensitivitiesOfFiniteWeightsAreNumbers(@ForAll long seed) throws InputException {
        Weights weights = changed(new Random(seed));
        List<InputTensor> pictures = SmallNetwork.INPUTS.subList(0, 2);
        Calibration calibration = Calibration.of(SmallNetwork.GRAPH, weights, pictures, Progress.NONE);
        CompressedNetwork source = LosslessCompression.of(SmallNetwork.ARCHITECTURE, weights);
        Judge judge = Judge.of(SmallNetwork.GRAPH, weights, new TestPictures(pictures, List.of()), Progress.NONE);

        SensitivityCurves curves = SensitivityMeasurement.measure(
                source, calibration.statistics(), CompressionPlan.LOSSLESS, judge, Progress.NONE);

        curves.layers().stream()
                .flatMap(layer -> Stream.concat(layer.bits().stream(), layer.densities().stream()))
                .forEach(point -> assertThat(point.judgement().divergence()).isFinite());
    }

    private static double largest(float[] values) {
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static Weights changed(Random random) {
        List<WeightTensor> tensors = new ArrayList<>();
        List<WeightTensor> all = new ArrayList<>(SmallNetwork.WEIGHTS.tensors());
        for (int i = 0; i < all.size(); i += 2) {
            Change change =
                    random.nextBoolean() ? Change.NONE : Change.values()[random.nextInt(Change.values().length)];
            tensors.add(weights(all.get(i), change));
            tensors.add(biases(all.get(i + 1), change, random));
        }
        return new Weights(Weights.Origin.FILE, "changed", tensors);
    }

    private static WeightTensor weights(WeightTensor tensor, Change change) {
        assertThat(tensor.name()).endsWith(".weight");
        float[] values = tensor.values().clone();
        int filter = values.length / tensor.shape().get(0);
        for (int i = 0; i < values.length; i++) {
            values[i] *= switch (change) {
                case NONE, DEAD -> 1;
                case NO_WEIGHTS, SILENT -> 0;
                case TINY -> 1e-15f;
                case DENORMAL -> 1e-40f;
                case LARGE -> 1e3f;
                case ONE_FILTER -> i < filter ? 1 : 0;
            };
        }
        return new WeightTensor(tensor.name(), tensor.shape(), values);
    }

    private static WeightTensor biases(WeightTensor tensor, Change change, Random random) {
        float[] values = new float[tensor.values().length];
        switch (change) {
            case DEAD -> Arrays.fill(values, -1e6f);
            case NO_WEIGHTS -> {
                for (int i = 0; i < values.length; i++) {
                    values[i] = random.nextFloat() * 3 - 1;
                }
            }
            default -> {
                // none
            }
        }
        return new WeightTensor(tensor.name(), tensor.shape(), values);
    }
}
